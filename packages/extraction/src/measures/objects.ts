import { endsPhrase, isComparator, isHardStop, isResultVerb, startsClause } from "./grammar.ts";
import type { Piece } from "./passage.ts";
import type { MetricTerm } from "./vocabulary.ts";

/** What is reduced or counted without being known as a measure is one of its own, and no quality. */

const ownMeasure: MetricTerm = { metric: "other", good: "lower", words: [""] };

/** Verbs whose object becomes less; "drops" and "loses" are said of scores too. */
const lessens =
  /^(?:reduc(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|cuts?|cutting|lower(?:s|ed|ing)|shorten(?:s|ed|ing)?|trims?|decreas(?:e|es|ed|ing)|minimi[sz](?:es|ing)|slash(?:es|ed|ing))$/;
const counts = /^(?:number|amount|volume|quantity|count|frequency|length)$/;
/** What stands for something that was named before. */
const pronoun = /^(?:it|its|them|this|these|that|those|both|each|all|more|up|down)$/;

const farthest = 8;

/** Gives the objects of such verbs, and what "the number of" counts, a term, in place. Looks at a few words before each number. */
export function annotateObjects(pieces: readonly Piece[]) {
  for (let at = 0; at < pieces.length; at++) {
    const form = pieces[at]?.quantity?.form;
    if (form !== "percent" && form !== "ratio") continue;
    const head = objectBefore(pieces, at);
    if (head) head.term = { ...ownMeasure, words: [head.word] };
    else if (form === "percent") sparsifies(pieces, at);
  }
}

/** "prunes X by 50%": what is pruned is as sparse. */
function sparsifies(pieces: readonly Piece[], number: number) {
  if (pieces[number - 1]?.word !== "by") return;
  for (let at = number - 2; at >= Math.max(0, number - 5); at--) {
    const piece = pieces[at] as Piece;
    if (/^prun(?:es?|ed|ing)$/.test(piece.word))
      piece.term = { metric: "sparsity", good: "higher", words: [piece.word] };
    if (piece.kind !== "name" && piece.kind !== "word") return;
    if (piece.term) return;
  }
}

/** The last word of the object that stands between its verb and "by" and the number, where nothing in it is known. */
function objectBefore(pieces: readonly Piece[], number: number): Piece | undefined {
  let by = number - 1;
  while (
    by > number - farthest &&
    /^(?:an?|the|up|to|about|over|more|than|nearly|average|of|~|factor|additional|further|at|least|most|as|much)$/.test(
      pieces[by]?.word ?? "",
    )
  )
    by--;
  if (pieces[by]?.word !== "by") return undefined;
  let head: Piece | undefined;
  for (let at = by - 1; at >= Math.max(0, by - farthest); at--) {
    const piece = pieces[at] as Piece;
    if (
      piece.kind === "word" &&
      (lessens.test(piece.word) || (counts.test(piece.word) && !piece.term && pieces[at + 1]?.word === "of"))
    )
      return head;
    if (piece.term || piece.kind === "quantity" || isHardStop(piece) || startsClause(piece) || isComparator(piece))
      return undefined;
    if (isResultVerb(piece) || pronoun.test(piece.word)) return undefined;
    if (piece.kind === "mark" && !/^["'()/-]$/.test(piece.word)) return undefined;
    if (endsPhrase(piece)) head = undefined;
    else if (piece.kind === "word" && piece.word !== "of" && piece.word !== "in" && !/ly$/.test(piece.word))
      head ??= piece;
  }
  return undefined;
}
