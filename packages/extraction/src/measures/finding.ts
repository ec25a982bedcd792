import { agrees } from "./classify.ts";
import type { Group } from "./groups.ts";
import { leftTrend, verbBefore } from "./links.ts";
import { readLeft, readRight, type Scan } from "./metric.ts";
import type { Passage } from "./passage.ts";
import { sharedBehind } from "./shared-behind.ts";
import { isAchieved, isCompared, isOnDataset, isRightBefore } from "./signs.ts";
import { isSaved, ofTrend, placeTrend, scoreTrend, trendBeside } from "./trends.ts";
import {
  type Found,
  found,
  foundAlone,
  type GroupFinding,
  isBareCount,
  isElliptic,
  isNamed,
  isOwned,
  isRestated,
  leftFinding,
  type View,
  yielding,
} from "./view.ts";

export type { GroupFinding };

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
    find: ({ passage, group, right, left, link, before }) =>
      isNamed(right) ||
      (isNamed(left) && (/^(?:by|of|to|from|is)$/.test(link) || isRightBefore(passage, left, group))) ||
      (passage.pieces[group.first]?.quantity?.form === "percent" && (left.term || right.term || right.trend)) ||
      !isOnDataset(passage, group)
        ? undefined
        : foundAlone(group, scoreTrend(left, link, before)),
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
    find: ({ passage, group, right, left, link, before }) =>
      isNamed(right) && !isOwned(left, right, link) && !isBareCount(group, passage, left, link)
        ? found(right, trendBeside(passage, group, { right, left, link, before }))
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
    id: "measures/shared-behind",
    reason: "What is measured is said once, behind the second of two numbers.",
    find: ({ passage, group }) => sharedBehind(passage, group),
    examples: {
      match: ["Kestrel brings a 2.1x prefill and 1.4x decode speedup."],
      miss: ["Kestrel brings a 2.1x speedup and 1.4x less traffic."],
    },
  },
  {
    id: "measures/carried",
    reason: "A number that goes on with the statement of the number before measures the same.",
    find: ({ passage, group, right, left, link, before }) => {
      const unitMetric = passage.pieces[group.first]?.quantity?.unitMetric;
      const measured = before?.term?.term?.metric;
      const isOther =
        unitMetric !== undefined && (measured === undefined || measured === "generic" || !agrees(measured, unitMetric));
      if (
        !(
          group.continues ||
          isElliptic(passage, group) ||
          (isRestated(passage, group) && !isCompared(passage, group) && left.trend === undefined)
        ) ||
        isOther ||
        !before ||
        before.rule === "measures/bare" ||
        right.term ||
        left.term
      )
        return undefined;
      const trend =
        right.trend?.trend ??
        placeTrend(passage, group) ??
        ofTrend(left, link) ??
        (link === "by" ? left.trend?.trend : undefined) ??
        (link === "to" ? undefined : before.trend);
      return { term: before.term, trend, start: group.first, end: right.end };
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
        ? found(right.term ? right : left, right.trend?.trend ?? genericTrend(passage, group, left, link))
        : undefined,
    examples: { match: ["Kestrel improves performance by 1.7x."], miss: ["Kestrel improves throughput by 1.7x."] },
  },
  {
    id: "measures/change-only",
    reason: "Something changes by the number, and what it is stays unsaid: speed for ratios, quality else.",
    find: ({ passage, group, right, left, link }) => {
      const trend = right.trend?.trend ?? placeTrend(passage, group) ?? leftTrend(passage, group, left, link);
      return trend
        ? found({ term: right.term, trend: right.trend, start: left.start, end: right.end }, trend)
        : undefined;
    },
    examples: { match: ["Kestrel outperforms Osprey by 2.4x."], miss: ["Kestrel is 2.4x faster than Osprey."] },
  },
  {
    id: "measures/compared",
    reason: "A ratio over a rival is a speedup.",
    find: ({ passage, group }) =>
      isCompared(passage, group) ? foundAlone(group, verbBefore(passage, group)?.trend) : undefined,
    examples: { match: ["Kestrel runs at 4.2x than Osprey."], miss: ["Kestrel runs at 4.2 ms per step."] },
  },
  {
    id: "measures/achieved",
    reason: "A share that is achieved, with no word on of what, is a score.",
    find: ({ passage, group }) => (isAchieved(passage, group) ? foundAlone(group) : undefined),
    examples: { match: ["Even Osprey achieves only 34%."], miss: ["It keeps 34% of the pages."] },
  },
  {
    id: "measures/bare",
    reason: "The unit alone says what is measured.",
    find: ({ passage, group, link }) =>
      foundAlone(group, link === "" && isSaved(verbBefore(passage, group)) ? "down" : undefined),
    examples: { match: ["Kestrel streams at 45 FPS."], miss: ["Kestrel has a throughput of 45 FPS."] },
  },
];

/** "with 87% efficiency" is a level, whatever changed before. */
const genericTrend = (passage: Passage, group: Group, left: Scan, link: string) =>
  link === "with" && passage.pieces[group.last + 1]?.term ? undefined : leftTrend(passage, group, left, link);

function ruled({ term, trend, start, end }: Found, rule: string): GroupFinding {
  return { term, trend, start, end, rule };
}

/** What a group measures, by the first of the ways in which texts say it. */
export function findingOf(passage: Passage, group: Group, before: GroupFinding | undefined): GroupFinding {
  const left = readLeft(passage, group);
  const view = {
    passage,
    group,
    right: yielding(passage, group, readRight(passage, group), left),
    left,
    link: group.link,
    before,
  };
  for (const way of ways) {
    const finding = way.find(view);
    if (finding) return ruled(finding, way.id);
  }
  return ruled(foundAlone(group), "measures/bare");
}
