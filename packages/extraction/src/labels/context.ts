import contextWords from "./rules/context-words.yaml";
import { NO_SYMBOLS, oncePerSet, type SymbolTable } from "./symbols.ts";
import { AFTER_SPACE, type Tokens } from "./tokens.ts";

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
  /** The owner of each token of a sentence, by the words before it: one pass. The next sentence's take their place. */
  ownersOf(tokens: Tokens): readonly Owner[];
  /** The first token that speaks of the authors or of the paper ("we", "this paper"), or -1. */
  speakerAt(tokens: Tokens): number;
}

/** What a word does to the context, by its set of symbols. */
interface WordTraits {
  readonly isFirstPerson: boolean;
  readonly isDemonstrative: boolean;
  readonly isDocumentNoun: boolean;
  /** The rows that it sets off. */
  readonly rows: readonly ContextRow[];
}

export function createContextReader(symbols: SymbolTable): ContextReader {
  const rowOf = new Map(ROWS.flatMap((row) => row.words.map((word) => [symbols.idOf(word) as number, row] as const)));
  const idsOf = (words: readonly string[]) => new Set(words.map((word) => symbols.idOf(word)));
  const [firstPerson, demonstratives, nouns] = [idsOf(FIRST_PERSON), idsOf(["this"]), idsOf(DOCUMENT_NOUNS)];
  const traitsOf = oncePerSet((set): WordTraits => {
    const ids = symbols.symbolsIn(set);
    return {
      isFirstPerson: ids.some((id) => firstPerson.has(id)),
      isDemonstrative: ids.some((id) => demonstratives.has(id)),
      isDocumentNoun: ids.some((id) => nouns.has(id)),
      rows: ids.flatMap((id) => rowOf.get(id) ?? []),
    };
  });
  const owners: Owner[] = [];
  return {
    ownersOf: (tokens) => {
      readOwners(owners, tokens, traitsOf);
      return owners;
    },
    speakerAt: (tokens) => {
      let afterThis = false;
      for (let i = 0; i < tokens.length; i++) {
        const set = tokens.sets[i] as number;
        const traits = set === NO_SYMBOLS ? NO_TRAITS : traitsOf(set);
        if (afterThis && traits.isDocumentNoun) return i - 1;
        if (traits.isFirstPerson) return i;
        afterThis = traits.isDemonstrative;
      }
      return -1;
    },
  };
}

const NO_TRAITS: WordTraits = { isFirstPerson: false, isDemonstrative: false, isDocumentNoun: false, rows: [] };

function readOwners(owners: Owner[], tokens: Tokens, traitsOf: (set: number) => WordTraits): void {
  let kind: Owner = "own";
  let left = 0;
  let rest: Owner = "own";
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.gaps[at] !== AFTER_SPACE) left = 0;
    owners[at] = left > 0 ? kind : rest;
    left--;
    const set = tokens.sets[at] as number;
    if (set === NO_SYMBOLS) continue;
    for (const row of traitsOf(set).rows) {
      if (row.reach === "sentence") rest = row.kind;
      else {
        kind = row.kind;
        left = row.reach;
      }
    }
  }
}
