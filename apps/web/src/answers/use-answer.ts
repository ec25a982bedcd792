import { useEffect, useState, useSyncExternalStore } from "react";
import { AnswerError, type AnswerFault, fetchAnswer } from "./fetch-answer.ts";

/** What was answered last, and to which address: while another answer is read, it is what is shown. */
interface Last<Answer> {
  readonly last: Answer | undefined;
  readonly lastAddress: string | null;
}

export type AnswerState<Answer> = Last<Answer> &
  (
    | { readonly state: "loading" }
    | { readonly state: "done"; readonly answer: Answer }
    | { readonly state: "failed"; readonly fault: AnswerFault }
  );

/** Answers that were given in this visit, the newest last; going back paints at once. */
const kept = new Map<string, unknown>();
const KEPT_ANSWERS = 60;

function keep(address: string, answer: unknown): void {
  kept.delete(address);
  kept.set(address, answer);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
}

interface Shown<Answer> extends Last<Answer> {
  readonly address: string | null;
  readonly fault: AnswerFault | null;
}

let generation = 0;
const listeners = new Set<() => void>();

/** The file has changed: what was answered before is asked again, and shown until the new answer is there. */
export function forgetAnswers(): void {
  kept.clear();
  generation++;
  for (const listener of listeners) listener();
}

/** What came back from a change is the answer to a question: nobody has to ask it again. */
export function knowAnswer(address: string, answer: unknown): void {
  keep(address, answer);
  generation++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks when the address changes; null asks nothing. */
export function useAnswer<Answer>(address: string | null): AnswerState<Answer> {
  const [shown, setShown] = useState<Shown<Answer>>({ address: null, fault: null, last: undefined, lastAddress: null });
  const now = useSyncExternalStore(subscribe, () => generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation is another answer
  useEffect(() => {
    if (address === null) return;
    const show = (answer: Answer) => setShown({ address, fault: null, last: answer, lastAddress: address });
    if (kept.has(address)) return show(kept.get(address) as Answer);
    const abort = new AbortController();
    fetchAnswer<Answer>(address, { signal: abort.signal }).then(
      (answer) => {
        keep(address, answer);
        show(answer);
      },
      (error: unknown) => {
        if (error instanceof DOMException && error.name === "AbortError") return;
        const fault = error instanceof AnswerError ? error.fault : unexpected(error);
        setShown((old) => ({ ...old, address, fault }));
      },
    );
    return () => abort.abort();
  }, [address, now]);
  if (address !== null && kept.has(address)) {
    const answer = kept.get(address) as Answer;
    return { state: "done", answer, last: answer, lastAddress: address };
  }
  const { last, lastAddress, fault } = shown;
  if (shown.address === address && fault !== null) return { state: "failed", fault, last, lastAddress };
  if (shown.address === address && last !== undefined) return { state: "done", answer: last, last, lastAddress };
  return { state: "loading", last, lastAddress };
}

function unexpected(error: unknown): AnswerFault {
  return { code: "unexpected", message: String(error), remedy: "Reload this page." };
}
