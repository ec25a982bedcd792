import { isComparator, isHardStop, isResultVerb } from "./grammar.ts";
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
    if (!isComparator(pieces[at])) continue;
    const comparison = comparisonAt(passage, at);
    if (!comparison) continue;
    found.push(comparison);
    at = Math.max(at, comparison.to - 1);
  }
  return found;
}

const lead = /^(?:to|with|the|a|an|against|than|upon|that|of|in|comparison|only)$/;

function comparisonAt(passage: Passage, at: number): Comparison | undefined {
  const { pieces } = passage;
  const word = pieces[at]?.word ?? "";
  if (word === "comparison" && !/^(?:to|with)$/.test(pieces[at + 1]?.word ?? "")) return undefined;
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
  const limit = Math.min(pieces.length, from + 24);
  for (let at = from; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity" || isHardStop(piece) || piece.word === ")") return at;
    if (piece.word === "." && at >= pieces.length - 2) return at;
    if (piece.kind === "word" && piece.joined !== true && (isResultVerb(piece) || ends.test(piece.word))) return at;
    const next = pieces[at + 1];
    if (piece.word === "," && !listsOn(pieces, at) && !examples.test(next?.word ?? "")) return at;
    if (piece.word === "and" && next?.kind !== "name" && pieces[at + 2]?.kind !== "name") return at;
  }
  return limit;
}

function listsOn(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma - 1]?.kind !== "name") return false;
  const next = pieces[comma + 1];
  return (
    next?.kind === "name" ||
    (/^(?:and|or)$/.test(next?.word ?? "") &&
      (pieces[comma + 2]?.kind === "name" || pieces[comma + 3]?.kind === "name"))
  );
}

/**
 * What a group of results is compared with: what follows it, else what follows a later group of the same statement, what
 * stands before it, what an earlier group of the statement had, what opens the sentence or closes it behind a comma.
 */
export function comparisonOf(
  passage: Passage,
  groups: readonly Group[],
  index: number,
  frame: number,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const group = groups[index] as Group;
  const behind = (g: Group) => comparisons.find((c) => c.at > g.last && c.at < g.to);
  const before = (g: Group) => comparisons.findLast((c) => c.at < g.first && c.at >= Math.max(g.from, frame));
  const own = behind(group);
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
    comparisons.find((c) => c.at < frame) ?? comparisons.find((c) => c.at > group.last && closesSentence(passage, c))
  );
}

function closesSentence(passage: Passage, comparison: Comparison): boolean {
  const { pieces } = passage;
  return (
    pieces[comparison.at - 1]?.word === "," &&
    /^(?:compared|relative|comparing)$/.test(pieces[comparison.at]?.word ?? "")
  );
}
