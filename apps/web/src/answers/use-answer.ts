import { useEffect, useState } from "react";
import { AnswerError, type AnswerFault, fetchAnswer } from "./fetch-answer.ts";

export type AnswerState<Answer> =
  | { readonly state: "loading"; readonly last: Answer | undefined }
  | { readonly state: "done"; readonly answer: Answer; readonly last: Answer }
  | { readonly state: "failed"; readonly fault: AnswerFault; readonly last: Answer | undefined };

/** Answers that were given in this visit, the newest last; going back paints at once. */
const kept = new Map<string, unknown>();
const KEPT_ANSWERS = 60;

function keep(address: string, answer: unknown): void {
  kept.delete(address);
  kept.set(address, answer);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
}

/** Asks when the address changes; null asks nothing. While it loads, `last` is what was shown before. */
export function useAnswer<Answer>(address: string | null): AnswerState<Answer> {
  const [shown, setShown] = useState<{ address: string | null; state: AnswerState<Answer> }>({
    address: null,
    state: { state: "loading", last: undefined },
  });
  useEffect(() => {
    if (address === null || kept.has(address)) return;
    const abort = new AbortController();
    fetchAnswer<Answer>(address, { signal: abort.signal }).then(
      (answer) => {
        keep(address, answer);
        setShown({ address, state: { state: "done", answer, last: answer } });
      },
      (error: unknown) => {
        if (error instanceof DOMException && error.name === "AbortError") return;
        const fault = error instanceof AnswerError ? error.fault : unexpected(error);
        setShown((old) => ({ address, state: { state: "failed", fault, last: old.state.last } }));
      },
    );
    return () => abort.abort();
  }, [address]);
  if (address !== null && kept.has(address)) {
    const answer = kept.get(address) as Answer;
    return { state: "done", answer, last: answer };
  }
  if (shown.address === address) return shown.state;
  return { state: "loading", last: shown.state.last };
}

function unexpected(error: unknown): AnswerFault {
  return { code: "unexpected", message: String(error), remedy: "Reload this page." };
}
