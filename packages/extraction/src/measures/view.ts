import type { Group } from "./groups.ts";
import { leftTrend } from "./links.ts";
import type { Scan } from "./metric.ts";
import { type Passage, type Piece, termEnd } from "./passage.ts";
import { isPrice, placeTrend } from "./trends.ts";
import type { Trend } from "./vocabulary.ts";
import { oneOf } from "./words.ts";

const sizes = oneOf("smaller cheaper lighter larger");

/** What one group measures, found from its own words or handed on by the group before. */
export interface GroupFinding {
  readonly term: Piece | undefined;
  readonly trend: Trend | undefined;
  /** Indices of the first and last piece of the words that say so. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** All that the ways of finding look at. */
export interface View {
  readonly passage: Passage;
  readonly group: Group;
  readonly right: Scan;
  readonly left: Scan;
  /** The preposition or verb that leads to the number. */
  readonly link: string;
  readonly before: GroupFinding | undefined;
}
export type Found = Omit<GroupFinding, "rule">;

/** "its area is 3x smaller": what stands before the verb is measured, and "smaller" only says which way it changed. */
export function yielding(passage: Passage, group: Group, right: Scan, left: Scan): Scan {
  if (!sizes.has(right.term?.word) || right.term?.term?.words.length !== 1) return right;
  if (!left.term || !isNamed(left)) return right;
  const gap = passage.text.slice(termEnd(passage.pieces, left.term), passage.pieces[group.first]?.start);
  if (
    !/^(?: (?:is|are|was|were|becomes?|gets?|remains?|can|be|made|up to|about|over|nearly|roughly|also|even|only|of [A-Z]\S*))+ $/.test(
      gap,
    )
  )
    return right;
  return { term: undefined, trend: right.trend, end: right.end, start: right.start };
}

/** "from 552 MB to 11.3 MB, that is 49x": a ratio without words of its own says again what was measured. */
export const isRestated = (passage: Passage, group: Group) => {
  const quantity = passage.pieces[group.first]?.quantity;
  return quantity?.form === "ratio" && quantity.word !== true;
};

export const isNamed = (scan: Scan) => scan.term !== undefined && scan.term.term?.metric !== "generic";

/** "…; against X it is down by 6%": the next clause speaks of the same. */
export function isElliptic(passage: Passage, group: Group): boolean {
  const left = passage.pieces.slice(group.from, group.first);
  return left[0]?.word === ";" && left.some((piece) => /^(?:it|they)$/.test(piece.word));
}

/** "an acceptance length of 4.8 tokens": behind a bare number stands what it counts, before it what it measures. */
export const isBareCount = (group: Group, passage: Passage, left: Scan, link: string) =>
  passage.pieces[group.first]?.quantity?.form === "bare" &&
  isNamed(left) &&
  /^(?:of|to|at|is|from|reach\w*)$/.test(link);

/** "an accuracy of 88% of": the measure before the number owns it. */
export const isOwned = (left: Scan, right: Scan, link: string) =>
  link === "of" && isNamed(left) && !right.trend && !(isPrice(left.term) && right.term?.term?.metric === "quality");

export function found({ term, start, end }: Scan, trend: Trend | undefined): Found {
  return { term, trend, start, end };
}

/** What is found where no words beside the numbers say what is measured. */
export function foundAlone({ first, last }: Group, trend?: Trend): Found {
  return { term: undefined, trend, start: first, end: last };
}

export function leftFinding({ passage, group, right, left, link, before }: View, changed: boolean): Found | undefined {
  if (!isNamed(left)) return undefined;
  const own = right.trend?.trend ?? placeTrend(passage, group) ?? leftTrend(passage, group, left, link);
  // "latency drops by 38%, and cost by 22%": the verb is said once.
  const trend = own ?? (link === "by" && group.continues ? before?.trend : undefined);
  return (trend !== undefined) === changed ? { term: left.term, trend, start: left.start, end: right.end } : undefined;
}
