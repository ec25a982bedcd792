import type { Qualifier } from "@accelgraph/domain";
import { isResult } from "./accept.ts";
import { findingOf, type GroupFinding } from "./finding.ts";
import { isComparator, isResultVerb } from "./grammar.ts";
import { type Group, groupQuantities } from "./groups.ts";
import { listedTerms, sharingTerms } from "./listed-terms.ts";
import type { Passage, Piece } from "./passage.ts";
import { qualifierOf } from "./qualifier.ts";
import type { Quantity } from "./quantities.ts";
import { withUnitMetric } from "./unit-metric.ts";
import type { MetricTerm, Trend } from "./vocabulary.ts";
import { oneOf } from "./words.ts";

const opensName = oneOf("the a an of in to and its our by on for with or at is average only even s");
const versus = oneOf("vs versus");

/** A quantity that is a result, with what it measures. Offsets count within the sentence. */
export interface Result {
  readonly quantity: Quantity;
  readonly group: Group;
  /** Index of the group, and of the member within it. */
  readonly groupIndex: number;
  readonly member: number;
  readonly term: MetricTerm | undefined;
  readonly trend: Trend | undefined;
  /** The metric in the text's own words. */
  readonly name: string;
  readonly qualifier: Qualifier;
  /** "95% of the …": a share of a whole. */
  readonly isShare: boolean;
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
  let score: GroupFinding | undefined;
  let known: Quantity | undefined;
  let bound: Qualifier | undefined;
  groups.forEach((group, groupIndex) => {
    const finding = scoreOf(passage, group, findingOf(passage, group, before), score);
    if (finding.term?.term?.metric === "quality") score = finding;
    const listed = listedTerms(passage, group);
    group.members.forEach((at, member) => {
      const quantity = withUnitMetric(passage, finding, sharedUnit(passage, group, at), known);
      known = quantity?.unitMetric ? quantity : known;
      bound = qualifierOf(passage, group, at, member === 0 && !group.continues ? undefined : bound);
      if (!quantity || !isResult(passage, quantity, finding)) return;
      const place = { group, groupIndex, member, qualifier: bound };
      const terms = listed
        ? [listed[member]]
        : quantity.unitMetric
          ? [finding.term]
          : sharingTerms(passage, group, finding.term);
      for (const term of terms) results.push(resultOf(passage, { ...finding, term }, quantity, place));
    });
    before = finding;
  });
  return { groups, results };
}

/** What may be a bare number with decimals. */
const unitless = new Set<string>(["quality", "acceptance", "utilization", "latency", "generic"]);

/** "a perplexity of 4.2, whereas Osprey obtains 7.6": later numbers of the sentence that say nothing are the same score. */
function scoreOf(passage: Passage, group: Group, finding: GroupFinding, score: GroupFinding | undefined): GroupFinding {
  const quantity = passage.pieces[group.last]?.quantity;
  const metric = finding.term?.term?.metric;
  if (!score || quantity?.form !== "bare" || !quantity.decimal || quantity.trend) return finding;
  const isOpen =
    finding.rule === "measures/bare" ||
    (finding.rule === "measures/change-only" && finding.trend !== "worse") ||
    (finding.rule === "measures/left" && metric !== undefined && !unitless.has(metric));
  if (!isOpen) return finding;
  return { term: score.term, trend: undefined, start: group.first, end: group.last, rule: "measures/carried" };
}

/** In "1.6 and 1.5x" the last item's unit is that of all. */
function sharedUnit(passage: Passage, group: Group, at: number): Quantity | undefined {
  const quantity = passage.pieces[at]?.quantity;
  const last = passage.pieces[group.last]?.quantity;
  if (!quantity || !last || quantity.form !== "bare" || last.form === "bare") return quantity;
  return { ...quantity, form: last.form, unit: last.unit, ...(last.unitMetric ? { unitMetric: last.unitMetric } : {}) };
}

function resultOf(
  passage: Passage,
  finding: GroupFinding,
  quantity: Quantity,
  { group, groupIndex, member, qualifier }: Pick<Result, "group" | "groupIndex" | "member" | "qualifier">,
): Result {
  const { pieces, text } = passage;
  const from = Math.min(pieces[finding.start]?.start ?? quantity.start, quantity.start);
  const to = Math.max(pieces[finding.end]?.end ?? quantity.end, quantity.end);
  const term = finding.term;
  const name = term ? nameOf(passage, term) : "";
  return {
    quantity,
    group,
    groupIndex,
    member,
    qualifier,
    term: term?.term,
    trend: isSetAgainst(passage, group.members[member] ?? group.first) ? undefined : finding.trend,
    name: name === "" ? text.slice(quantity.end, to).trim() || text.slice(from, quantity.start).trim() : name,
    isShare: quantity.form === "percent" && text.startsWith(" of ", quantity.end),
    start: from,
    end: to,
    rule: finding.rule,
  };
}

/** "(9.9 vs. 10.4)": two levels, whatever is said of their difference. */
function isSetAgainst({ pieces }: Passage, at: number): boolean {
  const isVersus = (index: number) => versus.has(pieces[index]?.word);
  const isNumber = (index: number) => pieces[index]?.quantity !== undefined;
  const dot = (index: number, step: 1 | -1) => (pieces[index]?.word === "." ? index + step : index);
  return (isVersus(at + 1) && isNumber(dot(at + 2, 1))) || (isVersus(dot(at - 1, -1)) && isNumber(dot(at - 1, -1) - 1));
}

/** The term with the words of its noun phrase before it: "end-to-end speedup". */
function nameOf(passage: Passage, term: Piece): string {
  const { pieces, text } = passage;
  const at = pieces.indexOf(term);
  const last = pieces[at + (term.term?.words.length ?? 1) - 1] ?? term;
  let start = term.start;
  for (let left = at - 1; left >= 0; left--) {
    const piece = pieces[left];
    // Three words at most, but "end-to-end" whole.
    if (left < at - 3 && !(piece?.joined && piece.end === start - 1)) break;
    if (
      piece?.kind !== "word" ||
      piece.trend ||
      isResultVerb(piece) ||
      isComparator(piece) ||
      (piece.joined !== true && opensName.has(piece.word))
    )
      break;
    start = piece.start;
  }
  return text.slice(start, last.end);
}
