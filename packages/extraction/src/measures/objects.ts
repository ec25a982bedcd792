import { endsPhrase, isComparator, isHardStop, isNeeded, isResultVerb, startsClause } from "./grammar.ts";
import { namesThing, nounTerm } from "./nouns.ts";
import { changedBehind, countedBehind, figure, keptBehind, type Noun, pronoun, wholeBehind } from "./objects-behind.ts";
import type { Piece } from "./passage.ts";
import type { MetricTerm } from "./vocabulary.ts";
import { oneOf, type WordSet } from "./words.ts";

/**
 * The noun phrase that grammar ties to a number, where no word in it is known as a measure: what a verb lessens or
 * raises "by 30%", what "falls by 30%", what there are "30% more" of, what "30% of" are taken from, whose "reduction"
 * is 30%. Its head noun tells the metric, or is a measure of its own and no quality.
 */

const ownMeasure: MetricTerm = { metric: "other", good: "lower", words: [""] };

/** Verbs whose object becomes less; "drops" and "loses" are said of scores too. */
const lessens =
  /^(?:reduc(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|cuts?|cutting|lower(?:s|ed|ing)|shorten(?:s|ed|ing)?|trims?|decreas(?:e|es|ed|ing)|minimi[sz](?:es|ing)|slash(?:es|ed|ing))$/;
/** Verbs whose object becomes more. */
const raises =
  /^(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|inflat(?:e|es|ed|ing)|enlarg(?:e|es|ed|ing)|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?)$/;
/** Verbs whose object becomes better: it tells a metric only where it is known. */
const betters = /^(?:improv|boost|enhanc|lift|elevat)(?:e|es|ed|ing|s)?$/;
/** Verbs whose subject becomes less, or is not the same everywhere. */
const falls = /^(?:drops?|dropped|fall|falls|fell|decreas(?:e|es|ed)|declin(?:e|es|ed)|var(?:y|ies)|differs?)$/;
/** Verbs whose subject becomes more: what rises is a score as often as not. */
const rises = /^(?:grows?|grew|ris(?:e|es)|rose|increas(?:e|es|ed))$/;
const counts = /^(?:number|amount|volume|quantity|count|frequency|length)$/;
const farthest = 8;

/** Gives such nouns a term, in place. Looks at a few words around each number. */
export function annotateObjects(pieces: readonly Piece[]) {
  for (let at = 0; at < pieces.length; at++) {
    const form = pieces[at]?.quantity?.form;
    if (form !== "percent" && form !== "ratio") continue;
    const found =
      objectBefore(pieces, at) ??
      subjectBefore(pieces, at) ??
      countedBehind(pieces, at) ??
      keptBehind(pieces, at) ??
      changedBehind(pieces, at) ??
      (form === "percent" ? wholeBehind(pieces, at) : undefined);
    if (found) mark(pieces, found);
    else if (form === "percent") sparsifies(pieces, at);
  }
}

function mark(pieces: readonly Piece[], { head, owned, isOwn }: Noun) {
  const piece = pieces[head] as Piece;
  const term = nounTerm(pieces, head);
  const termOwned = term || owned === undefined ? undefined : nounTerm(pieces, owned);
  if (term) piece.term = term;
  else if (termOwned) (pieces[owned as number] as Piece).term = termOwned;
  else if (isOwn) piece.term = { ...ownMeasure, words: [piece.word] };
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

const byFromTo = oneOf("by from to");
/** What may stand between such a word and the number. */
const bounding = oneOf(
  "a an the up to about over more than nearly average of ~ factor additional further at least most as much",
);

/** The "by" that leads to a number, whatever bounds the number. */
function linkBy(pieces: readonly Piece[], number: number, links: WordSet): number | undefined {
  let by = number - 1;
  while (by > number - farthest && bounding.has(pieces[by]?.word)) by--;
  return links.has(pieces[by]?.word) ? by : undefined;
}

/** The last word of the object that stands between its verb and "by" and the number, where nothing in it is known. */
function objectBefore(pieces: readonly Piece[], number: number): Noun | undefined {
  const link = linkBy(pieces, number, byFromTo);
  if (link === undefined) return undefined;
  const by = beforeNeed(pieces, link);
  let head: number | undefined;
  let owned: number | undefined;
  for (let at = by - 1; at >= Math.max(0, by - farthest); at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "word") {
      const isCounted = counts.test(piece.word) && !piece.term && pieces[at + 1]?.word === "of";
      const isOwn = isCounted || lessens.test(piece.word) || raises.test(piece.word);
      if (isOwn || betters.test(piece.word)) return head === undefined ? undefined : { head, owned, isOwn };
    }
    if (piece.term || piece.kind === "quantity" || isHardStop(piece) || startsClause(piece) || isComparator(piece))
      return undefined;
    if (isResultVerb(piece) || pronoun.test(piece.word)) return undefined;
    if (piece.kind === "mark" && !/^["'()/-]$/.test(piece.word)) return undefined;
    if (piece.word === "of") owned = at - 1;
    if (endsPhrase(piece)) head = undefined;
    else if (piece.kind === "word" && piece.word !== "of" && piece.word !== "in" && !/ly$/.test(piece.word))
      head ??= at;
  }
  return undefined;
}

/** "cuts the updates required to reach the same accuracy by 30%": what things are needed for does not change. */
function beforeNeed(pieces: readonly Piece[], by: number): number {
  for (let at = by - 1; at >= Math.max(0, by - farthest); at--) if (isNeeded(pieces, at)) return at;
  return by;
}

/** "retries fall by 30%": the head of the phrase before a verb that has no object. */
function subjectBefore(pieces: readonly Piece[], number: number): Noun | undefined {
  const by = linkBy(pieces, number, byFromTo);
  const verb = pieces[(by ?? 0) - 1]?.word ?? "";
  if (by === undefined || !(falls.test(verb) || rises.test(verb))) return undefined;
  let head: number | undefined;
  for (let at = by - 2; at >= Math.max(0, by - farthest); at--) {
    const piece = pieces[at] as Piece;
    if (piece.term || piece.trend || startsClause(piece) || isResultVerb(piece)) return undefined;
    if (pronoun.test(piece.word) || figure.test(piece.word)) return undefined;
    if (piece.kind === "quantity" || piece.kind === "mark" || piece.word === "and") break;
    if (piece.word !== "of" && (endsPhrase(piece) || piece.word === "in")) head = undefined;
    else if (namesThing(piece)) head ??= at;
  }
  return head === undefined ? undefined : { head, isOwn: falls.test(verb) };
}
