import { comparedEnd, isLead, rivals } from "./compared-phrase.ts";
import { isComparator, isImprovement, isLikeness, isResultVerb } from "./grammar.ts";
import type { Named, Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/** Words that say what a result is compared with, and what they name. */
export interface Comparison {
  /** Index of the comparing word, and the piece behind the phrase. */
  readonly at: number;
  readonly to: number;
  readonly names: readonly Named[];
  readonly phrase: string | null;
  /** The piece that holds a number of the competitor: "vs 9.8 for X". */
  readonly number?: number;
}

/** All comparisons of a passage, from left to right. */
export function findComparisons(passage: Passage): Comparison[] {
  const { pieces } = passage;
  const found: Comparison[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!mayCompare(pieces[at])) continue;
    const comparison =
      compares(pieces, at) && !isPassive(pieces, at) ? comparisonAt(passage, at) : weakComparison(pieces, at);
    if (!comparison) continue;
    found.push(comparison);
    at = Math.max(at, comparison.to - 1);
  }
  return found;
}

const asFar = oneOf("fast slow efficient accurate large small many much high low well good energy-efficient");
const places = oneOf("above below under behind beneath");
const placed = oneOf("that the those its our a an");
const passives = oneOf("beaten outperformed surpassed exceeded outdone");
const being = oneOf("is are was were");
const otherLeads = oneOf("relative comparison as ahead opposed instead of");

/** Most words begin no comparison, and are passed over. */
const mayCompare = (piece: Piece | undefined) =>
  isComparator(piece) ||
  isImprovement(piece) ||
  isLikeness(piece) ||
  otherLeads.has(piece?.word) ||
  places.has(piece?.word) ||
  passives.has(piece?.word);

/** "relative to" and "in comparison with" compare, "a relative gain" does not; nor does "over 16 GPUs". */
function compares(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.word ?? "";
  const next = pieces[at + 1]?.word ?? "";
  if (word === "relative" || word === "comparison") return next === "to" || next === "with";
  // "twice as fast as X", "2x the throughput of X"
  if (word === "as") return asFar.has(pieces[at - 1]?.word) && next !== "as";
  // "2 points above X", "1% behind X"
  if (places.has(word)) return isPlaced(pieces, at);
  if (word === "ahead") return next === "of";
  if (word === "opposed") return next === "to";
  if (word === "instead") return next === "of" && pieces[at - 1]?.kind === "quantity";
  if (word === "of") return pieces[at + 1]?.kind === "name" && isMultipleOf(pieces, at);
  return isComparator(pieces[at]) && !(word === "over" && /^\d/.test(next));
}

/** A difference right before the word, and behind it a name or "that of". */
export function isPlaced(pieces: readonly Piece[], at: number): boolean {
  const form = pieces[at - 1]?.quantity?.form ?? (pieces[at - 1]?.term ? pieces[at - 2]?.quantity?.form : undefined);
  if (form !== "percent" && form !== "points" && form !== "bare") return false;
  const next = pieces[at + 1];
  return next?.kind === "name" || placed.has(next?.word);
}

function isMultipleOf(pieces: readonly Piece[], of: number): boolean {
  for (let at = of - 1; at > of - 6; at--)
    if (pieces[at]?.word === "the") return pieces[at - 1]?.quantity?.form === "ratio";
  return false;
}

function comparisonAt(passage: Passage, at: number): Comparison | undefined {
  const { pieces } = passage;
  const word = pieces[at]?.word ?? "";
  let from = at + 1;
  while (isLead(pieces[from])) from++;
  const number = numberAt(pieces, from);
  if (number !== undefined)
    return word === "over" || isQualifier(pieces, at) ? undefined : competitorsNumber(passage, at, number);
  const to = comparedEnd(pieces, from);
  if (to <= from) return undefined;
  const phrase = trimPhrase(passage.text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0));
  const own = pieces[to]?.kind === "quantity" && pieces[to - 1]?.word === "of" ? to : undefined;
  return {
    at,
    to,
    names: rivals(pieces, from, to),
    phrase: phrase === "" ? null : phrase,
    ...(own === undefined ? {} : { number: own }),
  };
}

/** The number that begins here, whatever bounds it: "about 92%". */
function numberAt(pieces: readonly Piece[], from: number): number | undefined {
  let at = from;
  while (/^(?:about|approximately|around|roughly|nearly|almost|just|merely|~)$/.test(pieces[at]?.word ?? "")) at++;
  return pieces[at]?.kind === "quantity" ? at : undefined;
}

/** "matches X while 2x faster", "speeds up X by 2x": the rival counts where it has a name. */
function weakComparison(pieces: readonly Piece[], at: number): Comparison | undefined {
  if (isImprovement(pieces[at])) {
    const object =
      pieces[
        at + (pieces[at + 1]?.word === "up" || pieces[at + 1]?.word === "upon" || pieces[at + 1]?.word === "on" ? 2 : 1)
      ]?.named;
    const isRival =
      object?.entity.type === "method" && (object.entity.role === "used" || object.entity.role === "compared");
    return isRival ? { at, to: at + 2, names: [object], phrase: null } : undefined;
  }
  if (isPassive(pieces, at)) return { at, to: at + 1, names: [pieces[at - 2]?.named as Named], phrase: null };
  if (pieces[at]?.word === "of" && pieces[at - 1]?.quantity?.form === "percent") return shareOf(pieces, at);
  if (!isLikeness(pieces[at])) return undefined;
  let from = at + 1;
  while (isLead(pieces[from])) from++;
  const names = rivals(pieces, from, comparedEnd(pieces, from)).filter((name) => name.entity.role === "compared");
  return names.length > 0 ? { at, to: comparedEnd(pieces, from), names, phrase: null } : undefined;
}

/** "X is beaten by 2x": the subject is the rival. */
export function isPassive(pieces: readonly Piece[], at: number): boolean {
  return (
    passives.has(pieces[at]?.word) &&
    being.has(pieces[at - 1]?.word) &&
    pieces[at - 2]?.named !== undefined &&
    pieces[at - 2]?.named?.entity.role !== "proposed"
  );
}

/** "95% of the accuracy of X", "0.4% of the tokens of X": a share is compared with its whole. */
function shareOf(pieces: readonly Piece[], of: number): Comparison | undefined {
  for (let at = of + 1; at < Math.min(pieces.length, of + 10); at++) {
    const piece = pieces[at] as Piece;
    const entity = piece.named?.entity;
    if (
      (piece.kind === "word" &&
        (isResultVerb(piece) || /^(?:in|on|for|with|at|while|by|using|and)$/.test(piece.word))) ||
      piece.kind === "quantity"
    )
      return undefined;
    if (entity?.type === "model" || entity?.type === "method")
      return entity.role === "proposed" ||
        entity.role === "mentioned" ||
        (entity.role !== "compared" && isTakenAway(pieces, of, at))
        ? undefined
        : { at: of, to: at + 1, names: [piece.named as Named], phrase: null };
  }
  return undefined;
}

/** "prunes 50% of the weights of X", "50% of the weights of X are removed": a part of X, and no rival. */
function isTakenAway(pieces: readonly Piece[], of: number, name: number): boolean {
  const before = pieces.slice(Math.max(0, of - 5), of - 1);
  return [...before, ...pieces.slice(name + 1, name + 4)].some((piece) => takingAway.test(piece.word));
}

const takingAway = /^(?:prun|remov|eliminat|drop|discard|skip|sav|reduc|cut|compress|keep|free|evict|mask)|^spare/;

/** "more than 3x", "exceeding 40%": the word bounds the number. */
function isQualifier(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.word ?? "";
  return (
    /^exceed/.test(pieces[at]?.word ?? "") ||
    (pieces[at]?.word === "than" &&
      /^(?:more|less|fewer|greater|higher|lower|better|larger|smaller|rather|other)$/.test(before))
  );
}

/** "vs 9.8 for X", "compared to the 43% of X": the number is X's. */
function competitorsNumber(passage: Passage, at: number, number: number): Comparison | undefined {
  const { pieces } = passage;
  if (!/^(?:vs|versus|than|compared|against|opposed|instead)$/.test(pieces[at]?.word ?? "")) return undefined;
  const to = comparedEnd(pieces, number + 1);
  return {
    at,
    to: Math.max(to, number + 1),
    names: rivals(pieces, number, Math.max(to, number + 6)),
    phrase: null,
    number,
  };
}

/** Without the prepositions and marks that led to the words or would lead on: ". FP16 of up to" is "FP16". */
function trimPhrase(words: string): string {
  return words
    .replace(/^[\s.,;:)]+/, "")
    .replace(/^(?:within|over|of|to|than|with)\s+/i, "")
    .replace(/(?:\s+(?:of|by|up|to|at|with|in|on|that|which))+\s*$/i, "")
    .trim();
}
