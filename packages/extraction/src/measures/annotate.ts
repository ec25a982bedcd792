import type { Piece } from "./passage.ts";
import { asides, kinds, type MetricTerm, type Trend, termAt } from "./vocabulary.ts";
import { oneOf } from "./words.ts";

const isGerund = (word: string) => word.endsWith("ing") && /^\w+ing$/.test(word);

/** "pruning methods", "boosting techniques": the word says which, and nothing changes. */
const isOfKind = (pieces: readonly Piece[], at: number) =>
  (isGerund(pieces[at]?.word ?? "") || kinds.changes.has(pieces[at]?.word)) && kinds.doers.has(pieces[at + 1]?.word);

/** "evaluations on phones show", "prior work": what a paper does, or others did, is no work that is counted. */
const isOfPaper = (pieces: readonly Piece[], at: number) =>
  asides.some(
    ({ words, before, behind }) =>
      words.has(pieces[at]?.word) &&
      (before.has(pieces[at - 1]?.word) || (behind.has(pieces[at + 1]?.word) && pieces[at - 1]?.trend === undefined)),
  );

/** "is down by 6%": elsewhere these are no words of change. */
function adverbTrend(pieces: readonly Piece[], at: number): Trend | undefined {
  const word = pieces[at]?.word;
  if (word !== "down" && word !== "up") return undefined;
  const next = pieces[at + 1];
  return next?.word === "by" || (next?.quantity && goes.has(pieces[at - 1]?.word)) ? word : undefined;
}

const goes = oneOf("is are was were go goes went come comes");

const isGpu = ({ words }: MetricTerm) => words.length === 1 && words[0] === "gpu";

/** Marks the terms of measurement and the words of change, in place. */
export function annotate(pieces: Piece[], abbreviated: ReadonlyMap<string, MetricTerm>) {
  const wordAt = (index: number) => {
    const piece = pieces[index];
    return piece?.kind === "word" || piece?.kind === "name" ? piece.word : undefined;
  };
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word" && piece?.kind !== "name") continue;
    const { known } = piece;
    const trend = known.trend ?? adverbTrend(pieces, at);
    // "more than 60 fps": the word bounds the number.
    if (trend && !(wordAt(at + 1) === "than" && pieces[at + 2]?.kind === "quantity") && !isOfKind(pieces, at))
      piece.trend = trend;
    const term = termAt(known.terms, wordAt, at) ?? known.paired ?? abbreviated.get(known.text);
    // Other people's GPUs are a place; fewer of them are a cost.
    if (!term || (isGpu(term) && pieces[at - 1]?.trend !== "down")) continue;
    // "2.1x earlier" is a time; earlier methods are others.
    if (piece.word === "earlier" && pieces[at - 1]?.quantity?.form !== "ratio") continue;
    if (isOfPaper(pieces, at)) continue;
    piece.term = term;
    for (let next = at + 1; next < at + term.words.length; next++) {
      const inside = pieces[next];
      if (inside?.known.trend) inside.trend = inside.known.trend;
    }
    at += term.words.length - 1;
  }
}
