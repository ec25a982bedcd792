import type { Group } from "./groups.ts";
import { leftTrend, linkBefore, verbBefore } from "./links.ts";
import { readLeft, readRight, type Scan } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import { isAchieved, isCompared, isOnDataset, isRightBefore } from "./signs.ts";
import type { Trend } from "./vocabulary.ts";

/** What one group measures, found from its own words or handed on by the group before. */
export interface GroupFinding {
  readonly term?: Piece;
  readonly trend?: Trend;
  /** Indices of the first and last piece of the words that say so. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** All that the ways of finding look at. */
interface View {
  readonly passage: Passage;
  readonly group: Group;
  readonly right: Scan;
  readonly left: Scan;
  /** The preposition or verb that leads to the number. */
  readonly link: string;
  readonly before: GroupFinding | undefined;
}
type Found = Omit<GroupFinding, "rule">;

/** A way in which texts say what a number measures. The examples are sentences whose numbers are found this way, or not. */
export interface Way {
  readonly id: string;
  readonly reason: string;
  readonly find: (view: View) => Found | undefined;
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** In order: the first way that finds something is taken; the last always does. */
export const ways: readonly Way[] = [
  {
    id: "measures/on-dataset",
    reason: "A bare or signed number on a data set is its score.",
    find: ({ passage, group, right, left, link }) =>
      isNamed(right) ||
      (isNamed(left) && (/^(?:by|of|to|from|is)$/.test(link) || isRightBefore(passage, left, group))) ||
      !isOnDataset(passage, group)
        ? undefined
        : { start: group.first, end: group.last },
    examples: { match: ["It helps most on long videos (+3.4 on MLVU)."], miss: ["It gains 3.4% accuracy on MLVU."] },
  },
  {
    id: "measures/right-change",
    reason: "The noun phrase behind a number says what changed: a higher or lower something, an increase in it.",
    find: ({ right, left, link }) =>
      isNamed(right) && right.trend && !isOwned(left, right, link) ? found(right, right.trend.trend) : undefined,
    examples: {
      match: ["Kestrel brings 2.1x higher throughput.", "We see a 12% reduction in energy use."],
      miss: ["Kestrel brings a 2.1x speedup."],
    },
  },
  {
    id: "measures/right",
    reason: "The noun phrase behind a number says what it counts.",
    find: ({ passage, group, right, left, link }) =>
      isNamed(right) && !isOwned(left, right, link) && !isBareCount(group, passage, left, link)
        ? found(right, rightTrend(passage, group, link) ?? overheadTrend(passage, group, right))
        : undefined,
    examples: {
      match: ["Kestrel brings a 2.1x end-to-end speedup.", "It saves 35% of the FLOPs."],
      miss: ["The speedup of Kestrel is 2.1x."],
    },
  },
  {
    id: "measures/left-change",
    reason: "A verb or noun of change before a number says what changed by it.",
    find: (view) => leftFinding(view, true),
    examples: {
      match: ["Kestrel reduces peak memory by 3.5x.", "Its accuracy improvement of 2.3% is stable."],
      miss: ["Kestrel has a perplexity of 6.3."],
    },
  },
  {
    id: "measures/left",
    reason: "A measure before a number has it as its level.",
    find: (view) => leftFinding(view, false),
    examples: {
      match: ["Kestrel has a perplexity of 6.3.", "Accuracy reaches 81.5%."],
      miss: ["Kestrel lowers latency by 20%."],
    },
  },
  {
    id: "measures/carried",
    reason: "A number that goes on with the statement of the number before measures the same.",
    find: ({ passage, group, right, left, link, before }) => {
      const unitMetric = passage.pieces[group.first]?.quantity?.unitMetric;
      const isOther = unitMetric !== undefined && unitMetric !== before?.term?.term?.metric;
      if (!group.continues || isOther || !before || before.rule === "measures/bare" || right.term || left.term)
        return undefined;
      return {
        ...found({ ...right, start: group.first }, right.trend?.trend ?? ofTrend(left, link) ?? before.trend),
        ...(before.term ? { term: before.term } : {}),
      };
    },
    examples: {
      match: ["Throughput grows by 1.2x on A100, and 1.9x on servers."],
      miss: ["Throughput grows by 1.2x on A100."],
    },
  },
  {
    id: "measures/generic",
    reason: "Performance or efficiency is meant, which the number's form and the paper tell apart.",
    find: ({ passage, group, right, left, link }) =>
      right.term || left.term
        ? found(right.term ? right : left, right.trend?.trend ?? leftTrend(passage, group, left, link))
        : undefined,
    examples: { match: ["Kestrel improves performance by 1.7x."], miss: ["Kestrel improves throughput by 1.7x."] },
  },
  {
    id: "measures/change-only",
    reason: "Something changes by the number, and what it is stays unsaid: speed for ratios, quality else.",
    find: ({ passage, group, right, left, link }) => {
      const trend = right.trend?.trend ?? leftTrend(passage, group, left, link);
      return trend ? found({ ...right, start: left.start }, trend) : undefined;
    },
    examples: { match: ["Kestrel outperforms Osprey by 2.4x."], miss: ["Kestrel is 2.4x faster than Osprey."] },
  },
  {
    id: "measures/compared",
    reason: "A ratio over a rival is a speedup.",
    find: ({ passage, group }) => (isCompared(passage, group) ? { start: group.first, end: group.last } : undefined),
    examples: { match: ["Kestrel runs at 4.2x than Osprey."], miss: ["Kestrel runs at 4.2 ms per step."] },
  },
  {
    id: "measures/achieved",
    reason: "A share that is achieved, with no word on of what, is a score.",
    find: ({ passage, group }) => (isAchieved(passage, group) ? { start: group.first, end: group.last } : undefined),
    examples: { match: ["Even Osprey achieves only 34%."], miss: ["It keeps 34% of the pages."] },
  },
  {
    id: "measures/bare",
    reason: "The unit alone says what is measured.",
    find: ({ group }) => ({ start: group.first, end: group.last }),
    examples: { match: ["Kestrel streams at 45 FPS."], miss: ["Kestrel has a throughput of 45 FPS."] },
  },
];

/** What a group measures, by the first of the ways in which texts say it. */
export function findingOf(passage: Passage, group: Group, before: GroupFinding | undefined): GroupFinding {
  const view = {
    passage,
    group,
    right: readRight(passage, group),
    left: readLeft(passage, group),
    link: linkBefore(passage, group),
    before,
  };
  for (const way of ways) {
    const finding = way.find(view);
    if (finding) return { ...finding, rule: way.id };
  }
  return { start: group.first, end: group.last, rule: "measures/bare" };
}

const isNamed = (scan: Scan) => scan.term !== undefined && scan.term.term?.metric !== "generic";

/** "saves 35% of the FLOPs" falls, and so does what stays "within 1% of the accuracy". */
function rightTrend(passage: Passage, group: Group, link: string): Trend | undefined {
  if (link === "within") return "down";
  return link === "" ? verbBefore(passage, group)?.trend : undefined;
}

/** "at 2% area overhead": what is spent on top. */
function overheadTrend(passage: Passage, group: Group, right: Scan): Trend | undefined {
  const isPercent = passage.pieces[group.first]?.quantity?.form === "percent";
  return isPercent && right.term?.term?.words.includes("overhead") ? "up" : undefined;
}

/** "a reduction of 14%": the noun of change right before the number. */
const ofTrend = (left: Scan, link: string) => (link === "of" ? left.trend?.trend : undefined);

/** "an acceptance length of 4.8 tokens": behind a bare number stands what it counts, before it what it measures. */
const isBareCount = (group: Group, passage: Passage, left: Scan, link: string) =>
  passage.pieces[group.first]?.quantity?.form === "bare" &&
  isNamed(left) &&
  /^(?:of|to|at|is|from|reach\w*)$/.test(link);

/** "an accuracy of 88% of": the measure before the number owns it. */
const isOwned = (left: Scan, right: Scan, link: string) => link === "of" && isNamed(left) && !right.trend;

function found(scan: Scan, trend: Trend | undefined): Found {
  return { ...(scan.term ? { term: scan.term } : {}), ...(trend ? { trend } : {}), start: scan.start, end: scan.end };
}

function leftFinding({ passage, group, right, left, link, before }: View, changed: boolean): Found | undefined {
  if (!isNamed(left)) return undefined;
  const own = right.trend?.trend ?? leftTrend(passage, group, left, link);
  // "latency drops by 38%, and cost by 22%": the verb is said once.
  const trend = own ?? (link === "by" && group.continues ? before?.trend : undefined);
  return (trend !== undefined) === changed ? found({ ...left, end: right.end }, trend) : undefined;
}
