import type { Qualifier } from "@accelgraph/domain";
import { isComparator, isResultVerb } from "./grammar.ts";
import { type Group, groupQuantities } from "./groups.ts";
import { readLeft, readRight, type Scan } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import { qualifierOf } from "./qualifier.ts";
import type { Quantity } from "./quantities.ts";
import type { MetricTerm, Trend } from "./vocabulary.ts";

/** A quantity that is a result, with what it measures. Offsets count within the sentence. */
export interface Result {
  readonly quantity: Quantity;
  readonly group: Group;
  /** Index of the group, and of the member within it. */
  readonly groupIndex: number;
  readonly member: number;
  readonly term?: MetricTerm;
  readonly trend?: Trend;
  readonly name: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** What one group measures, found from its own words or handed on by the group before. */
interface GroupFinding {
  readonly term?: Piece;
  readonly trend?: Trend;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** All results of a passage, in order. */
export function findMetrics(passage: Passage): {
  readonly groups: readonly Group[];
  readonly results: readonly Result[];
} {
  const groups = groupQuantities(passage);
  const results: Result[] = [];
  let before: GroupFinding | undefined;
  let bound: Qualifier | undefined;
  groups.forEach((group, groupIndex) => {
    const finding = findFor(passage, group, before);
    group.members.forEach((at, member) => {
      const quantity = sharedUnit(passage, group, at);
      bound = qualifierOf(passage, group, at, member === 0 && !group.continues ? undefined : bound);
      if (!quantity || !finding || !isResult(passage, quantity, finding)) return;
      results.push({ ...resultOf(passage, finding, quantity), group, groupIndex, member, qualifier: bound });
    });
    if (finding) before = finding;
  });
  return { groups, results };
}

/** In "1.6 and 1.5x" the last item's unit is that of all. */
function sharedUnit(passage: Passage, group: Group, at: number): Quantity | undefined {
  const quantity = passage.pieces[at]?.quantity;
  const last = passage.pieces[group.last]?.quantity;
  if (!quantity || !last || quantity.form !== "bare" || last.form === "bare") return quantity;
  return { ...quantity, form: last.form, unit: last.unit, ...(last.unitMetric ? { unitMetric: last.unitMetric } : {}) };
}

/** What a group measures, by the first of the ways in which texts say it. */
function findFor(passage: Passage, group: Group, before: GroupFinding | undefined): GroupFinding | undefined {
  const right = readRight(passage, group);
  const left = readLeft(passage, group);
  const link = linkBefore(passage, group);
  if (!isNamed(right) && isOnDataset(passage, group))
    return { start: group.first, end: group.last, rule: "measures/on-dataset" };
  if (isNamed(right) && !(link === "of" && isNamed(left) && !right.trend)) {
    const trend = right.trend ?? (link === "" ? verbBefore(passage, group) : undefined);
    return finding(right, trend?.trend, right.trend ? "measures/right-change" : "measures/right");
  }
  if (isNamed(left)) {
    const trend = right.trend?.trend ?? leftTrend(passage, group, left, link);
    return finding({ ...left, end: right.end }, trend, trend ? "measures/left-change" : "measures/left");
  }
  if (group.continues && before && before.rule !== "measures/bare" && !right.term && !left.term) {
    const { term, trend } = before;
    return {
      ...finding({ ...right, start: group.first }, right.trend?.trend ?? trend, "measures/carried"),
      ...(term ? { term } : {}),
    };
  }
  const trend = right.trend?.trend ?? leftTrend(passage, group, left, link);
  if (right.term || left.term) return finding(right.term ? right : left, trend, "measures/generic");
  if (trend) return finding({ ...right, start: left.start }, trend, "measures/change-only");
  return {
    start: group.first,
    end: group.last,
    rule: isCompared(passage, group) ? "measures/compared" : "measures/bare",
  };
}

const isNamed = (scan: Scan) => scan.term !== undefined && scan.term.term?.metric !== "generic";

function finding(scan: Scan, trend: Trend | undefined, rule: string): GroupFinding {
  return {
    ...(scan.term ? { term: scan.term } : {}),
    ...(trend ? { trend } : {}),
    start: scan.start,
    end: scan.end,
    rule,
  };
}

const linkPattern =
  /(?:^|[^\w])(by|to|at|is|are|was|were|of|from|within|reach\w*|with)[ (]+(?:(?:up to|over|more than|less than|at least|at most|no more than|as much as|as high as|as low as|about|nearly|almost|around|approximately|roughly|only|just|under|below|above|an?|the|average|mean|maximum|minimum|peak|total|factor|further|another|additional|extra|~|<|>|average of|factor of|maximum of|mean of|margin of|\w+ly) ?)*$/i;

const meanOf = /(?:an? |the )?(?:average|mean|maximum|minimum|peak|total|factor|additional) of (?:up to |over |about )?$/i;

/** The preposition or verb that leads to a number, whatever bounds the number: "by up to an average of". */
function linkBefore(passage: Passage, group: Group): string {
  const start = passage.pieces[group.first]?.start ?? 0;
  const text = passage.text.slice(Math.max(0, start - 60), start).replace(meanOf, "");
  if (/\bup to (?:an? |the )?$/i.test(text) && !/\b(?:by|of|to|at) (?:an? )?up to/i.test(text)) return "";
  const link = linkPattern.exec(text)?.[1]?.toLowerCase() ?? "";
  const isRange = passage.pieces[group.first]?.quantity?.valueMax !== null;
  return isRange && /^(?:from|to|at)$/.test(link) ? "" : link;
}

/** "reducing 88% FLOPs", "saves 98% of compute": the verb right before the number says which way. */
function verbBefore(passage: Passage, group: Group): Piece | undefined {
  for (let at = group.first - 1; at >= Math.max(0, group.first - 6); at--) {
    const piece = passage.pieces[at];
    if (piece?.kind === "mark" && !/^["'~]$/.test(piece.word)) return undefined;
    if (piece?.trend && isResultVerb(piece)) return piece;
    if (isResultVerb(piece)) return undefined;
  }
  return undefined;
}

/** The word of change that governs a number whose metric stands before it; a level ("to 3 ms", "accuracy of 88%") has none. */
function leftTrend(passage: Passage, group: Group, left: Scan, link: string): Trend | undefined {
  const form = passage.pieces[group.first]?.quantity?.form;
  if (link === "within") return "down";
  if (form === "ratio" || !left.trend) return left.trend?.trend;
  if (link !== "" && !/^(?:by|of|with)$/.test(link)) return undefined;
  if (link === "by" || !left.term) return left.trend.trend;
  const { pieces } = passage;
  const gap = pieces.indexOf(left.term) - pieces.indexOf(left.trend);
  return gap <= 2 ? left.trend.trend : undefined;
}

/** "+4.6 on MLVU", "39.3 to 42.8 on InfiniteBench": a bare or signed number on a dataset is a score. */
function isOnDataset(passage: Passage, group: Group): boolean {
  const quantity = passage.pieces[group.first]?.quantity;
  if (!quantity || (quantity.form !== "bare" && quantity.trend === undefined)) return false;
  const word = passage.pieces[group.last + 1]?.word;
  return (word === "on" || word === "in") && passage.pieces[group.last + 2]?.named?.entity.type === "dataset";
}

function isCompared(passage: Passage, group: Group): boolean {
  const next = passage.pieces.slice(group.last + 1, group.last + 6);
  if (next.some(isComparator)) return true;
  return passage.pieces
    .slice(Math.max(0, group.first - 12), group.first)
    .some((piece) => isComparator(piece) && isResultVerb(piece));
}

/** Whether a number with this finding is a result; the bar is higher the less the number's form says. */
function isResult(passage: Passage, quantity: Quantity, finding: GroupFinding): boolean {
  const metric = finding.term?.term?.metric;
  switch (quantity.form) {
    case "ratio":
      return finding.rule !== "measures/bare" || quantity.word !== true || quantity.trend !== undefined;
    case "percent":
    case "points":
      return metric !== undefined || quantity.trend !== undefined || finding.rule !== "measures/bare";
    case "unit":
      return quantity.unit === "bits"
        ? quantity.end2 !== undefined
        : quantity.unitMetric !== undefined || finding.term !== undefined;
    case "bare":
      return isBareResult(passage, quantity, finding);
  }
}

/** A number without a unit is a result only right beside a measure of quality, or with a sign. */
function isBareResult(passage: Passage, quantity: Quantity, finding: GroupFinding): boolean {
  const metric = finding.term?.term?.metric;
  if (finding.rule === "measures/on-dataset") return quantity.decimal || quantity.trend !== undefined;
  if (quantity.end2) return metric !== undefined && metric !== "generic" ? true : quantity.decimal;
  if (metric !== "quality" && metric !== "acceptance" && metric !== "utilization")
    return quantity.trend !== undefined && quantity.decimal;
  if (quantity.trend) return true;
  const term = finding.term;
  if (!term) return false;
  const gap =
    term.start >= quantity.end
      ? passage.text.slice(quantity.end, term.start)
      : passage.text.slice(term.end, quantity.start);
  return gap.length < 40 && (quantity.decimal || /^[\s(:=]*(?:score |of |is |to )*$/.test(gap));
}

function resultOf(passage: Passage, finding: GroupFinding, quantity: Quantity) {
  const { pieces, text } = passage;
  const from = Math.min(pieces[finding.start]?.start ?? quantity.start, quantity.start);
  const to = Math.max(pieces[finding.end]?.end ?? quantity.end, quantity.end);
  const term = finding.term;
  const name = term ? nameOf(passage, term) : "";
  return {
    quantity,
    ...(term?.term ? { term: term.term } : {}),
    ...(finding.trend ? { trend: finding.trend } : {}),
    name: name === "" ? text.slice(quantity.end, to).trim() || text.slice(from, quantity.start).trim() : name,
    unit: quantity.unit,
    start: from,
    end: to,
    rule: finding.rule,
  };
}

/** The term with the words of its noun phrase before it: "end-to-end speedup". */
function nameOf(passage: Passage, term: Piece): string {
  const { pieces, text } = passage;
  const at = pieces.indexOf(term);
  const last = pieces[at + (term.term?.words.length ?? 1) - 1] ?? term;
  let start = term.start;
  for (let left = at - 1; left >= Math.max(0, at - 3); left--) {
    const piece = pieces[left];
    if (
      piece?.kind !== "word" ||
      piece.trend ||
      isResultVerb(piece) ||
      isComparator(piece) ||
      /^(?:the|a|an|of|in|to|and|its|our|by|on|for|with|or|at|is|average|only|even)$/.test(piece.word)
    )
      break;
    start = piece.start;
  }
  return text.slice(start, last.end);
}
