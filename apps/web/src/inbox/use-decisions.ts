import type { DecideRequest, DecideResponse, ImportPatchResponse } from "@accelgraph/api";
import { useCallback, useRef, useState } from "react";
import { AnswerError, fetchAnswer } from "../answers/fetch-answer.ts";
import { forgetAnswers } from "../answers/use-answer.ts";

/** A decision of this visit that can be taken back. */
interface DoneDecision {
  /** The question that it answered; none for a patch. */
  readonly item: string | null;
  /** What an undo takes back, in the order in which it was decided: of a patch all that it brought. */
  readonly decisions: readonly { readonly name: string; readonly decision: number }[];
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
  /** Takes over the decisions of a patch. One undo takes all of them back. */
  readonly importPatch: (patch: string) => void;
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
        done.current.push({ item, decisions: [{ name: request.name, decision: answer.decision }] });
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
        let said = "";
        for (const { name, decision } of [...last.decisions].reverse()) {
          said = (await post({ action: "undo", name, decision })).done;
        }
        done.current.pop();
        if (last.item !== null) show(last.item);
        tell(last.decisions.length > 1 ? `${last.decisions.length} decisions are as they were before` : said);
        if (last.item !== null) reopen?.(last.item);
      }),
    [enqueue, show, tell],
  );
  const importPatch = useCallback(
    (patch: string) =>
      enqueue(async () => {
        const outcome = await send<ImportPatchResponse>("/api/corrections/patch", { patch });
        if (outcome.decisions.length > 0) done.current.push({ item: null, decisions: outcome.decisions });
        tell(patchWords(outcome));
      }),
    [enqueue, tell],
  );
  const undoOne = useCallback(
    (name: string, decision: number) =>
      enqueue(async () => {
        const answer = await post({ action: "undo", name, decision });
        const known = done.current.find(({ decisions }) => decisions.some((one) => one.decision === decision));
        done.current = done.current.filter((one) => one !== known);
        if (known && known.item !== null) show(known.item);
        tell(answer.done);
      }),
    [enqueue, show, tell],
  );
  return { hidden, log, waiting, said, decide, undo, importPatch, undoOne };
}

function post(request: DecideRequest): Promise<DecideResponse> {
  return send<DecideResponse>("/api/decide", request);
}

function send<Answer>(address: string, body: unknown): Promise<Answer> {
  return fetchAnswer<Answer>(address, {
    method: "POST",
    // What was decided is decided, also where the page is left at once; a long patch is too much for that.
    keepalive: address === "/api/decide",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** What came of a patch, with what stood in the way. */
function patchWords({ applied, already, unknown, faults }: ImportPatchResponse): string {
  const parts = [`${applied} ${applied === 1 ? "decision" : "decisions"} taken over`];
  if (already > 0) parts.push(`${already} held already`);
  if (unknown.length > 0) parts.push(`${unknown.length} name nothing here (${unknown.slice(0, 3).join(", ")})`);
  const [fault] = faults;
  if (fault) parts.push(`${faults.length} lines are no decision: line ${fault.line}, ${fault.message}`);
  return parts.join(", ");
}
