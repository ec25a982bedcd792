import type { MetaResponse, SavedView, ViewsChange, ViewsResponse } from "@accelgraph/api";
import { useCallback, useRef, useState } from "react";
import { AnswerError, fetchAnswer } from "../answers/fetch-answer.ts";
import { knowAnswer, useAnswer } from "../answers/use-answer.ts";
import { useBrowserViews } from "./browser-views.ts";
import { afterChange, besides, undoOf } from "./change-views.ts";
import type { Actions } from "./use-actions.ts";

const VIEWS = "/api/views";

export interface SavedViews {
  /** Those of the file. */
  readonly inFile: readonly SavedView[];
  /** Those that this browser keeps: the only ones that can be changed where the file is only read. */
  readonly inBrowser: readonly SavedView[];
  /** Whether names go into the file. */
  readonly canSave: boolean;
  readonly file: string;
  /** Does it where names are kept, under a name that undo can tell; `done` is what is said then. */
  readonly change: (name: string, change: ViewsChange, done: string) => void;
  /** Moves what this browser keeps into the file. */
  readonly takeOver: () => void;
  /** What was done last, or what was in the way. */
  readonly said: { readonly text: string; readonly isTrouble: boolean };
}

/** Views under names: in the file where it can be written to, else in this browser, by the file's name. */
export function useSavedViews({ effect }: Pick<Actions, "effect">): SavedViews {
  const file = useAnswer<MetaResponse>("/api/meta").last?.file ?? "";
  const answer = useAnswer<ViewsResponse>(VIEWS).last;
  const [inFile, canSave] = [answer?.items ?? [], answer?.canSave ?? false];
  const { views: inBrowser, replace } = useBrowserViews(file);
  const { send, said, setSaid } = useSending();
  const change = (name: string, asked: ViewsChange, done: string) => {
    const back = undoOf(canSave ? inFile : inBrowser, asked);
    const say = () => setSaid({ text: done, isTrouble: false });
    if (canSave) {
      effect(
        name,
        () => send(asked, say),
        () => send(back),
      );
    } else {
      effect(
        name,
        () => {
          replace(afterChange(inBrowser, asked));
          say();
        },
        () => replace(inBrowser),
      );
    }
  };
  const takeOver = () => {
    const put = besides(inFile, inBrowser);
    const names = inBrowser.length === 1 ? "1 name" : `${inBrowser.length} names`;
    effect(
      `take ${names} into ${file}`,
      () =>
        send({ remove: [], put }, () => {
          replace([]);
          setSaid({ text: `${names} taken into ${file}`, isTrouble: false });
        }),
      () => send(undoOf(inFile, { remove: [], put }), () => replace(inBrowser)),
    );
  };
  return { inFile, inBrowser, canSave, file, change, takeOver, said };
}

/** All that can be opened by name; undefined until they are read. */
export function useListedViews(): readonly SavedView[] | undefined {
  const file = useAnswer<MetaResponse>("/api/meta").last?.file;
  const inFile = useAnswer<ViewsResponse>(VIEWS).last?.items;
  const { views: inBrowser } = useBrowserViews(file ?? "");
  return file === undefined || inFile === undefined ? undefined : [...inFile, ...inBrowser];
}

/** Sends changes one after the other, so that undone and done again stay in their order. */
function useSending() {
  const [said, setSaid] = useState<SavedViews["said"]>({ text: "", isTrouble: false });
  const last = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback((change: ViewsChange, onDone?: () => void) => {
    setSaid({ text: "", isTrouble: false });
    last.current = last.current.then(async () => {
      try {
        const headers = { "content-type": "application/json" };
        const body = JSON.stringify(change);
        knowAnswer(VIEWS, await fetchAnswer<ViewsResponse>(VIEWS, { method: "POST", headers, body, keepalive: true }));
        onDone?.();
      } catch (error) {
        const { message, remedy } = error instanceof AnswerError ? error.fault : { message: String(error), remedy: "" };
        setSaid({ text: `${message}. ${remedy}`, isTrouble: true });
      }
    });
  }, []);
  return { send, said, setSaid };
}
