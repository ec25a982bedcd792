import source from "./grammar.yaml";
import type { Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/** What a word can be in a clause of results; a word may be several of them. */
const parts = {
  comparators: 1,
  likenesses: 2,
  improvements: 4,
  phraseEnds: 8,
  clauseStarts: 16,
  resultVerbs: 32,
} as const;

const partsOf = new Map<string, number>();
for (const [name, bit] of Object.entries(parts))
  for (const word of (source as Record<string, readonly string[]>)[name] ?? [])
    partsOf.set(word, (partsOf.get(word) ?? 0) | bit);

/** What a word can be, as the bits of `parts`. */
export const grammarOf = (word: string): number => partsOf.get(word) ?? 0;

const is = (piece: Piece | undefined, part: number) => piece !== undefined && (piece.grammar & part) !== 0;

export const isComparator = (piece: Piece | undefined) => is(piece, parts.comparators);
export const isLikeness = (piece: Piece | undefined) => is(piece, parts.likenesses);
export const isImprovement = (piece: Piece | undefined) => is(piece, parts.improvements);
export const endsPhrase = (piece: Piece | undefined) => is(piece, parts.phraseEnds);
export const startsClause = (piece: Piece | undefined) => is(piece, parts.clauseStarts);
export const isResultVerb = (piece: Piece | undefined) => is(piece, parts.resultVerbs);

const connectors = oneOf(", and or & to / as well then also even");

/** Whether only connectors stand between two pieces: they are items of one list. */
export function isList(pieces: readonly Piece[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from + 1; at < to; at++) if (!connectors.has(pieces[at]?.word)) return false;
  return true;
}

/** Marks at which a clause ends for good. */
export const isHardStop = (piece: Piece | undefined) =>
  piece?.kind === "mark" && (piece.word === ";" || piece.word === ":");

/** "the updates required to reach the same accuracy": what follows says what things are needed for. */
export const isNeeded = (pieces: readonly Piece[], at: number) =>
  needs.has(pieces[at]?.word) && toOrFor.has(pieces[at + 1]?.word);

const needs = oneOf("required needed necessary");
const toOrFor = oneOf("to for");
