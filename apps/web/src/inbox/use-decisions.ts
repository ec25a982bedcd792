import type { DecideRequest, DecideResponse } from "@accelgraph/api";
import { useCallback, useRef, useState } from "react";
import { AnswerError, fetchAnswer } from "../answers/fetch-answer.ts";
import { forgetAnswers } from "../answers/use-answer.ts";

/** A decision of this visit that can be taken back. */
interface DoneDecision {
  /** The question that it answered. */
  readonly item: string;
  readonly name: string;
  readonly decision: number;
}

export interface Decisions {
  /** Questions that are decided, also where the server is not done yet. */
  readonly hidden: ReadonlySet<string>;
  /** Decisions of this visit, the newest last. */
  readonly log: readonly DoneDecision[];
  /** Decisions that the server is not done with. */
  readonly waiting: number;
  /** What was done last, or what was in the way. */
  readonly said: { readonly text: string; readonly isTrouble: boolean };
  readonly decide: (item: string, request: DecideRequest) => void;
  /** Takes the newest decision of this visit back; then the question that is open again is handed on. */
  readonly undo: (reopen?: (item: string) => void) => void;
  /** Takes back a decision of any visit. */
  readonly undoOne: (name: string, decision: number) => void;
}

const QUIET = Object.freeze({ text: "", isTrouble: false });

/**
 * Decisions are sent at once and told in the order of the keys. A question leaves the list with its key and comes
 * back where the server refuses.
 */
export function useDecisions(): Decisions {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [log, setLog] = useState<readonly DoneDecision[]>([]);
  const [said, setSaid] = useState<Decisions["said"]>(QUIET);
  const [waiting, setWaiting] = useState(0);
  const done = useRef<DoneDecision[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const enqueue = useCallback((work: () => Promise<void>) => {
    setWaiting((n) => n + 1);
    queue.current = queue.current
      .then(work)
      .catch((error: unknown) => {
        const fault = error instanceof AnswerError ? error.fault : { message: String(error), remedy: "" };
        setSaid({ text: `${fault.message}. ${fault.remedy}`, isTrouble: true });
      })
      .finally(() => setWaiting((n) => n - 1));
  }, []);
  const tell = useCallback((text: string) => {
    setLog([...done.current]);
    setSaid({ text, isTrouble: false });
    forgetAnswers();
  }, []);
  const show = useCallback((item: string) => setHidden((all) => new Set([...all].filter((id) => id !== item))), []);

  const decide = useCallback(
    (item: string, request: DecideRequest) => {
      setHidden((all) => new Set([...all, item]));
      const sent = post(request);
      // Its trouble is told in its turn.
      sent.catch(() => {});
      enqueue(async () => {
        const answer = await sent.catch((error: unknown) => {
          show(item);
          throw error;
        });
        done.current.push({ item, name: request.name, decision: answer.decision });
        tell(answer.done);
      });
    },
    [enqueue, show, tell],
  );
  const undo = useCallback(
    (reopen?: (item: string) => void) =>
      enqueue(async () => {
        const last = done.current.at(-1);
        if (last === undefined) return setSaid({ text: "Nothing was decided in this visit", isTrouble: false });
        const answer = await post({ action: "undo", name: last.name, decision: last.decision });
        done.current.pop();
        show(last.item);
        tell(answer.done);
        reopen?.(last.item);
      }),
    [enqueue, show, tell],
  );
  const undoOne = useCallback(
    (name: string, decision: number) =>
      enqueue(async () => {
        const answer = await post({ action: "undo", name, decision });
        const known = done.current.find((one) => one.decision === decision);
        done.current = done.current.filter((one) => one !== known);
        if (known) show(known.item);
        tell(answer.done);
      }),
    [enqueue, show, tell],
  );
  return { hidden, log, waiting, said, decide, undo, undoOne };
}

function post(request: DecideRequest): Promise<DecideResponse> {
  return fetchAnswer<DecideResponse>("/api/decide", {
    method: "POST",
    // What was decided is decided, also where the page is left at once.
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
}
