import contextWords from "./rules/context-words.yaml";
import type { SymbolTable } from "./symbols.ts";
import type { Token } from "./tokens.ts";

/** Whose a match is: the paper's own, another's, or something that is not done. */
export type Owner = "own" | "foreign" | "negated";

interface ContextRow {
  readonly kind: Exclude<Owner, "own">;
  readonly reach: number | "sentence";
  readonly reason: string;
  readonly words: readonly string[];
}

const ROWS = contextWords as readonly ContextRow[];
const FIRST_PERSON = ["we", "our", "ours", "us"];
const DOCUMENT_NOUNS = ["paper", "work", "study", "article", "survey", "report", "review"];

/** The words that context is read from. */
export const CONTEXT_WORDS: readonly string[] = [
  ...ROWS.flatMap((row) => row.words),
  ...FIRST_PERSON,
  "this",
  ...DOCUMENT_NOUNS,
];

/** Reads the context of matches from tokens with the symbols of a table that knows `CONTEXT_WORDS`. */
export interface ContextReader {
  /** The owner of each token of a sentence, by the words before it: one pass. */
  ownersOf(tokens: readonly Token[]): Owner[];
  /** The first token that speaks of the authors or of the paper ("we", "this paper"), or -1. */
  speakerAt(tokens: readonly Token[]): number;
}

export function createContextReader(symbols: SymbolTable): ContextReader {
  const rows = new Map(ROWS.flatMap((row) => row.words.map((word) => [symbols.idOf(word) as number, row] as const)));
  const idsOf = (words: readonly string[]) => new Set(words.map((word) => symbols.idOf(word) as number));
  const [firstPerson, demonstratives, nouns] = [FIRST_PERSON, ["this"], DOCUMENT_NOUNS].map(idsOf);
  const isOf = (token: Token | undefined, ids: ReadonlySet<number> | undefined) =>
    token?.symbols.some((symbol) => ids?.has(symbol)) ?? false;
  return {
    ownersOf: (tokens) => ownersOf(tokens, rows),
    speakerAt: (tokens) =>
      tokens.findIndex(
        (token, i) =>
          token.symbols.length > 0 &&
          (isOf(token, firstPerson) || (isOf(token, demonstratives) && isOf(tokens[i + 1], nouns))),
      ),
  };
}

function ownersOf(tokens: readonly Token[], rows: ReadonlyMap<number, ContextRow>): Owner[] {
  let kind: Owner = "own";
  let left = 0;
  let rest: Owner = "own";
  return tokens.map((token) => {
    if (token.after !== "space") left = 0;
    const owner = left > 0 ? kind : rest;
    left--;
    for (const symbol of token.symbols) {
      const row = rows.get(symbol);
      if (row?.reach === "sentence") rest = row.kind;
      else if (row) [kind, left] = [row.kind, row.reach as number];
    }
    return owner;
  });
}
