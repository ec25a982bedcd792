import type { Qualifier } from "@accelgraph/domain";
import { isComparator, isResultVerb } from "./grammar.ts";
import { type Group, groupQuantities } from "./groups.ts";
import { readLeft, readRight, type Scan } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import { qualifierOf } from "./qualifier.ts";
import type { Quantity } from "./quantities.ts";
import { settingOf } from "./settings.ts";
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

function findFor(passage: Passage, group: Group, before: GroupFinding | undefined): GroupFinding | undefined {
  const right = readRight(passage, group);
  const left = readLeft(passage, group);
  const isNamed = (scan: Scan) => scan.term !== undefined && scan.term.term?.metric !== "generic";
  const trend = right.trend?.trend ?? left.trend?.trend;
  const make = (scan: Scan, rule: string): GroupFinding => ({
    ...(scan.term ? { term: scan.term } : {}),
    ...(trend ? { trend } : {}),
    start: scan.start,
    end: scan.end,
    rule,
  });
  const preceding = passage.pieces[group.first - 1]?.word ?? "";
  if (isNamed(right) && !(preceding === "of" && isNamed(left) && !right.trend))
    return make(right, right.trend ? "measures/right-change" : "measures/right");
  if (isNamed(left))
    return make({ ...left, end: right.end }, left.trend || right.trend ? "measures/left-change" : "measures/left");
  if (group.continues && before?.term) {
    const carried = right.trend?.trend ?? before.trend;
    return {
      term: before.term,
      ...(carried ? { trend: carried } : {}),
      start: group.first,
      end: right.end,
      rule: "measures/carried",
    };
  }
  if (right.term || left.term) return make(right.term ? right : left, "measures/generic");
  if (trend) return make({ ...right, start: left.start }, "measures/change-only");
  if (isCompared(passage, group)) return { start: group.first, end: group.last, rule: "measures/compared" };
  return { start: group.first, end: group.last, rule: "measures/bare" };
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
  if (settingOf(passage.text, quantity)) return false;
  const metric = finding.term?.term?.metric;
  switch (quantity.form) {
    case "ratio":
      return finding.rule !== "measures/bare" || quantity.word !== true;
    case "percent":
    case "points":
      return metric !== undefined || finding.rule !== "measures/bare";
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
