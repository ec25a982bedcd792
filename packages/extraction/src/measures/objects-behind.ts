import { endsPhrase, isComparator, isResultVerb } from "./grammar.ts";
import { namesThing } from "./nouns.ts";
import type { Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/** The noun phrases behind a number that are tied to it by grammar. */

const changes = oneOf(
  "reduction reductions decrease decreases drop drops saving savings increase increases improvement improvements",
);
const keeps = oneOf("only just mere merely with using uses");
const comparatives = oneOf("more less fewer larger bigger smaller higher lower greater longer shorter");

/**
 * A noun at `head`, which may belong to `owned` ("workload of the solver"); `isOwn` where it is a measure even if it is
 * not known what it measures.
 */
export interface Noun {
  readonly head: number;
  readonly owned?: number | undefined;
  readonly isOwn: boolean;
}

/** What stands for something that was named before. */
export const pronoun = /^(?:it|its|them|they|this|these|that|those|which|both|each|all|more|up|down|ones?)$/;
/** Nouns that say nothing of what is measured. */
export const figure =
  /^(?:values?|figures?|numbers?|ratios?|factors?|results?|margins?|gaps?|differences?|metrics?|rates?)$/;

/** "30% more retries": the last word of what there is more or less of. */
export function countedBehind(pieces: readonly Piece[], number: number): Noun | undefined {
  const sign = pieces[number + 1];
  if (!comparatives.has(sign?.word)) return undefined;
  const head = phraseEnd(pieces, number + 2);
  if (head === undefined) return undefined;
  // What is "more robust" is no thing that is counted, "more retries" are.
  const isOwn = !/^(?:more|less)$/.test(sign?.word ?? "") || /[^s]s$/.test(pieces[head]?.word ?? "");
  return { head, isOwn };
}

/** "with only 30% messages": the last word of what there is. */
export function keptBehind(pieces: readonly Piece[], number: number): Noun | undefined {
  if (!keeps.has(pieces[number - 1]?.word)) return undefined;
  const head = phraseEnd(pieces, number + 1);
  return head !== undefined && /[^s]s$/.test(pieces[head]?.word ?? "") ? { head, isOwn: false } : undefined;
}

/** "a 30% retry reduction", "a 30% reduction in retries": whose change it is. */
export function changedBehind(pieces: readonly Piece[], number: number): Noun | undefined {
  const from = pieces[number + 1]?.word === "of" ? number + 2 : number + 1;
  for (let at = from; at < from + 4; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word" || piece.term) return undefined;
    if (!changes.has(piece.word)) continue;
    const isOwn = !/^impr/.test(piece.word);
    if (at > from && namesThing(pieces[at - 1] as Piece)) return { head: at - 1, isOwn };
    if (!/^(?:in|of)$/.test(pieces[at + 1]?.word ?? "")) return undefined;
    const head = phraseEnd(pieces, at + 2);
    return head === undefined ? undefined : { head, isOwn };
  }
  return undefined;
}

/** "within 7% of hand-written code", "finds 7% of the bugs": shares that are nearly reached, kept or found are scores. */
const scores = ({ kind, word }: Piece) => kind === "word" && scored.test(word);
const scored =
  /^(?:within|answer|solv|classif|win|won|detect|recogni[sz]|identif|correct|find|found|fix|resolv|complet|pass|succe|predict|cover|match|agree|catch|caught|captur|reproduc|retriev|locat|reach|recover|retain|preserv|maintain|attain|achiev|beat|outperform|prefer)/;

/** "30% of the retries": the last word of the whole. */
export function wholeBehind(pieces: readonly Piece[], number: number): Noun | undefined {
  if (pieces[number + 1]?.word !== "of") return undefined;
  const head = phraseEnd(pieces, number + 2);
  if (head === undefined) return undefined;
  const isScore = [...pieces.slice(Math.max(0, number - 5), number), ...pieces.slice(head + 1, head + 4)].some(scores);
  return { head, isOwn: !isScore };
}

/** The last word of the noun phrase that begins at `from`, where no name and no measure is in it. */
function phraseEnd(pieces: readonly Piece[], from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < from + 6; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word") return piece?.kind === "name" ? undefined : head;
    if (piece.term || pronoun.test(piece.word) || figure.test(piece.word)) return undefined;
    if (
      endsPhrase(piece) ||
      isComparator(piece) ||
      isResultVerb(piece) ||
      /^(?:of|in|be|been|thanks|due|owing)$/.test(piece.word)
    )
      return head;
    if (/^(?:the|an?|our|their|such|any|every|total|overall)$/.test(piece.word) || /ly$/.test(piece.word)) continue;
    head = namesThing(piece) ? at : undefined;
  }
  return head;
}
