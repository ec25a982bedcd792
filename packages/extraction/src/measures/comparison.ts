import { isComparator, isHardStop, isImprovement, isLikeness, isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Named, Passage, Piece } from "./passage.ts";

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
    const comparison = compares(pieces, at) ? comparisonAt(passage, at) : weakComparison(pieces, at);
    if (!comparison) continue;
    found.push(comparison);
    at = Math.max(at, comparison.to - 1);
  }
  return found;
}

/** "relative to" and "in comparison with" compare, "a relative gain" does not; nor does "over 16 GPUs". */
function compares(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.word ?? "";
  const next = pieces[at + 1]?.word ?? "";
  if (word === "relative" || word === "comparison") return next === "to" || next === "with";
  return isComparator(pieces[at]) && !(word === "over" && /^\d/.test(next));
}

const lead = /^(?:to|with|the|a|an|against|than|upon|that|of|in|comparison|only)$/;

function comparisonAt(passage: Passage, at: number): Comparison | undefined {
  const { pieces } = passage;
  const word = pieces[at]?.word ?? "";
  let from = at + 1;
  while (lead.test(pieces[from]?.word ?? "")) from++;
  if (pieces[from]?.kind === "quantity")
    return word === "over" || isQualifier(pieces, at) ? undefined : competitorsNumber(passage, at, from);
  const to = comparedEnd(pieces, from);
  if (to <= from) return undefined;
  const phrase = passage.text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0).trim();
  const number = pieces[to]?.kind === "quantity" && pieces[to - 1]?.word === "of" ? to : undefined;
  return {
    at,
    to,
    names: rivals(pieces, from, to),
    phrase: phrase === "" ? null : phrase,
    ...(number === undefined ? {} : { number }),
  };
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
  if (!isLikeness(pieces[at])) return undefined;
  let from = at + 1;
  while (lead.test(pieces[from]?.word ?? "")) from++;
  const names = rivals(pieces, from, comparedEnd(pieces, from)).filter((name) => name.entity.role === "compared");
  return names.length > 0 ? { at, to: comparedEnd(pieces, from), names, phrase: null } : undefined;
}

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
  if (!/^(?:vs|versus|than|compared|against)$/.test(pieces[at]?.word ?? "")) return undefined;
  const to = comparedEnd(pieces, number + 1);
  return {
    at,
    to: Math.max(to, number + 1),
    names: rivals(pieces, number, Math.max(to, number + 6)),
    phrase: null,
    number,
  };
}

/** Names that can be rivals: devices only where the phrase is just that name. */
function rivals(pieces: readonly Piece[], from: number, to: number): Named[] {
  const names = pieces.slice(from, to).flatMap(({ named, joined }, offset) => {
    if (!named || joined || named.entity.type === "dataset" || named.entity.role === "proposed") return [];
    if (named.entity.type === "hardware" && named.entity.role !== "compared" && (offset > 0 || to - from > 2))
      return [];
    return [named];
  });
  const software = names.filter((name) => name.entity.type !== "hardware");
  return software.length > 0 ? software : names;
}

const ends = /^(?:by|on|while|across|under|when|respectively|which|at|for|without|during|using|with|in|where|whereas)$/;
const examples = /^(?:such|including|like|e|i|namely|e\.g|i\.e)$/;

function comparedEnd(pieces: readonly Piece[], from: number): number {
  const limit = Math.min(pieces.length, from + 30);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (piece.word === "(") depth++;
    if (piece.word === ")" && depth-- === 0) return at;
    if (piece.kind === "quantity" && depth === 0) return at;
    if (isHardStop(piece) || (piece.word === "." && at >= pieces.length - 2)) return at;
    if (depth > 0) continue;
    if (!partsPhrase(pieces, at)) continue;
    const named = namedExamples(pieces, at, limit);
    if (named < 0) return at;
    at = named;
  }
  return limit;
}

function partsPhrase(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (piece.word === ",") return !listsOn(pieces, at) && !examples.test(next?.word ?? "") && !isApposition(pieces, at);
  if (piece.word === "and") return next?.kind !== "name" && pieces[at + 2]?.kind !== "name";
  return piece.kind === "word" && piece.joined !== true && (isResultVerb(piece) || ends.test(piece.word));
}

/** "methods for long inputs such as X": the place before the first name of the examples, or -1. */
function namedExamples(pieces: readonly Piece[], from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + 10); at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity" || isHardStop(piece) || (at > from && isResultVerb(piece))) return -1;
    if (!examples.test(piece.word)) continue;
    const name = pieces.slice(at + 1, at + 5).findIndex((item) => item.kind === "name");
    return name < 0 ? -1 : at + name;
  }
  return -1;
}

/** "the best system, X, …": the name behind the comma is the one that the phrase means. */
function isApposition(pieces: readonly Piece[], comma: number): boolean {
  const next = pieces[comma + 1];
  return (
    next?.named !== undefined &&
    next.named.entity.role === "compared" &&
    !/^(?:with|on|for)$/.test(pieces[comma - 1]?.word ?? "")
  );
}

function listsOn(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma - 1]?.kind !== "name" && pieces[comma - 1]?.word !== ")") return false;
  const next = pieces[comma + 1];
  return (
    next?.kind === "name" ||
    (/^(?:and|or)$/.test(next?.word ?? "") &&
      (pieces[comma + 2]?.kind === "name" || pieces[comma + 3]?.kind === "name"))
  );
}

const anyRival =
  /^(?:(?:the |all |other |several |various |recent |strong |many )*(?:state-of-the-art|SOTA|existing|prior|previous|competing|baselines?|other|alternative|current|conventional|traditional|best)\b)|^(?:it|them|both|these|those|this|all|they|its? counterparts?|their counterparts?)\b/i;

/** What a group of results is compared with; "existing methods" are those that the sentence names elsewhere. */
export function comparisonOf(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const nearest = nearestComparison(passage, groups, index, frame, comparisons);
  if (!nearest?.phrase || nearest.names.length > 0 || !anyRival.test(nearest.phrase)) return nearest;
  const named = comparisons.filter((c) => c.names.length > 0 && c.number === undefined);
  const first = groups[index]?.first ?? 0;
  return named.findLast((c) => c.at < first) ?? named[0] ?? nearest;
}

/**
 * What a group of results is compared with: what follows it, else what follows a later group of the same statement, what
 * stands before it, what an earlier group of the statement had, what opens the sentence or closes it behind a comma.
 */
function nearestComparison(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const group = groups[index] as Group;
  const behind = (g: Group) => comparisons.find((c) => c.at > g.last && c.at < g.to);
  const before = (g: Group) => comparisons.findLast((c) => c.at < g.first && c.at >= Math.max(g.from, frame));
  const own = behind(group) ?? elided(passage, groups, index, comparisons);
  if (own) return own;
  for (let next = index + 1; next < groups.length && groups[next]?.continues; next++) {
    const theirs = behind(groups[next] as Group);
    if (theirs) return theirs;
  }
  const left = before(group);
  if (left && left.number === undefined) return left;
  for (let back = index; back > 0 && groups[back]?.continues; back--) {
    const earlier = groups[back - 1] as Group;
    const theirs = before(earlier);
    if (theirs) return theirs;
  }
  return (
    comparisons.find((c) => c.at < frame) ??
    onlyLater(passage, groups, index, comparisons) ??
    comparisons.find((c) => c.at > group.last && closesSentence(passage, group, c))
  );
}

/** "uses 5x fewer FLOPs, saves 80% memory and runs 4x faster than X": the one rival named later is that of all. */
function onlyLater(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const group = groups[index] as Group;
  const later = comparisons.filter(
    (c) => c.at > group.last && c.number === undefined && !isResultVerb(passage.pieces[c.at]),
  );
  const only = later.length === 1 ? later[0] : undefined;
  if (!only || only.names.length === 0 || !groups.some((other) => other.last < only.at && only.at < other.to))
    return undefined;
  const between = passage.pieces.slice(group.last, only.at);
  return between.some((piece) => startsClause(piece) || isHardStop(piece) || piece.word === "(") ? undefined : only;
}

/** "outperforms A by 2x and B by 3x", "faster than A (2x) and B (3x)": the verb of comparison is said once. */
function elided(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const { pieces } = passage;
  const group = groups[index] as Group;
  const name = pieces[group.first - 1]?.word === "(" ? pieces[group.first - 2]?.named : undefined;
  const said = comparisons.findLast((c) => c.at < group.first);
  if (!said) return undefined;
  if (name && name.entity.role !== "proposed" && name.entity.type !== "dataset") {
    const from = comparisons.some((c) => c.names.includes(name)) || listedBehind(pieces, said.to, group.first);
    return from ? { ...said, names: [name], phrase: null } : undefined;
  }
  if (!group.continues || pieces[group.first - 1]?.word !== "by") return undefined;
  const names = pieces.slice(group.from, group.first).flatMap((piece) => (piece.named ? [piece.named] : []));
  const short = group.first - group.from <= 4 + names.length * 2;
  const rival = names.filter((item) => item.entity.role !== "proposed" && item.entity.type !== "dataset");
  return rival.length > 0 && short && isResultVerb(pieces[said.at])
    ? { ...said, names: rival, phrase: null }
    : undefined;
}

/** Only names, numbers in brackets and connectors stand between: the list goes on. */
function listedBehind(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces.slice(from, to).every((piece) => piece.kind !== "word" || /^(?:and|or|by)$/.test(piece.word));
}

/** "…, compared to X" at the end is said of all numbers before it, but not across "while". */
function closesSentence(passage: Passage, group: Group, comparison: Comparison): boolean {
  const { pieces } = passage;
  if (!/^(?:compared|relative|comparing|comparison)$/.test(pieces[comparison.at]?.word ?? "")) return false;
  return (
    pieces[comparison.at - 1]?.word === "," ||
    !pieces.slice(group.last, comparison.at).some((piece) => startsClause(piece) || isHardStop(piece))
  );
}
