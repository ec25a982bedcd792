import contextWords from "./rules/context-words.yaml";
import type { Token } from "./tokens.ts";

/** Whose a match is: the paper's own, another's, or something that is not done. */
export type Owner = "own" | "foreign" | "negated";

interface ContextRow {
  readonly kind: Exclude<Owner, "own">;
  readonly reach: number | "sentence";
  readonly reason: string;
  readonly words: readonly string[];
}

const rowByWord: ReadonlyMap<string, ContextRow> = new Map(
  (contextWords as readonly ContextRow[]).flatMap((row) => row.words.map((word) => [word, row] as const)),
);

/** The owner of each token of a sentence, by the words before it: one pass. */
export function ownersOf(tokens: readonly Token[]): Owner[] {
  let kind: Owner = "own";
  let left = 0;
  let rest: Owner = "own";
  return tokens.map((token) => {
    if (token.after !== "space") left = 0;
    const owner = left > 0 ? kind : rest;
    left--;
    const row = rowByWord.get(token.word);
    if (row?.reach === "sentence") rest = row.kind;
    else if (row) [kind, left] = [row.kind, row.reach as number];
    return owner;
  });
}
