import type { Change, Metric } from "@accelgraph/domain";
import type { Quantity } from "./quantities.ts";
import type { MetricTerm, Trend } from "./vocabulary.ts";

/** What kind of paper it is, as far as unspecific words ("performance") depend on it. */
export interface Bent {
  /** About machines rather than about models: performance is speed. */
  readonly machines: boolean;
  /** Optimises throughput, so that "outperforms by 2x" is a throughput. */
  readonly throughput: boolean;
  /** Speaks of energy efficiency, which "efficiency" then is. */
  readonly energy: boolean;
}

export interface Classified {
  readonly metric: Metric;
  readonly change: Change;
}

const byteRate = /^[KMGT]i?(?:B\/s|bps)$/;

/** What differs by points. */
const inPoints = new Set<string>(["quality", "utilization", "acceptance", "sparsity", "generic"]);

/** Metric and direction of a number, from its form, the term that names it and the word of change. */
export function classify(
  quantity: Quantity,
  term: MetricTerm | undefined,
  trend: Trend | undefined,
  bent: Bent,
  isShare: boolean,
): Classified | undefined {
  // "costs 2 BLEU points": points are never money, nor bytes.
  if (quantity.form === "points" && term && !inPoints.has(term.metric))
    return { metric: "quality", change: term.metric === "cost" ? "decrease" : changeOf(quantity, undefined, trend) };
  const metric = metricOf(quantity, term, bent, trend);
  if (!metric) return undefined;
  if (metric === "speedup") return { metric, change: speedChange(quantity, term, trend, isShare) };
  // "compresses it in 4 hours": what changed is not what the unit measures.
  if (isOverruled(quantity, term)) return { metric, change: changeOf(quantity, undefined, undefined) };
  return { metric, change: changeOf(quantity, term, trend) };
}

/** Any ratio of speeds is an increase, of the slower one too; a loss of performance is none, and "95% of the speed" is a level. */
function speedChange(
  quantity: Quantity,
  term: MetricTerm | undefined,
  trend: Trend | undefined,
  isShare: boolean,
): Change {
  if (isShare && trend === undefined) return "absolute";
  const isPerformance = !term || term.metric === "generic";
  if (quantity.form === "percent" && term?.words.at(-1) === "slowdown") return "decrease";
  const falls = quantity.form === "percent" && (trend === "worse" || trend === "down");
  return isPerformance && falls ? "decrease" : "increase";
}

function metricOf(
  quantity: Quantity,
  term: MetricTerm | undefined,
  bent: Bent,
  trend: Trend | undefined,
): Metric | undefined {
  // What falls to a third and is no time has not become faster.
  if (!term && quantity.form === "ratio" && trend === "down" && quantity.word !== true) return "other";
  if (term?.words.at(-1) === "efficiency" && term.metric === "generic" && quantity.form === "percent" && !trend)
    return "utilization";
  // Who becomes more efficient needs less time.
  if (term?.metric === "generic" && /^efficien/.test(term.words.at(-1) ?? "") && quantity.form === "percent")
    return "speedup";
  if (
    term?.metric === "generic" &&
    /^efficien/.test(term.words.at(-1) ?? "") &&
    quantity.form === "ratio" &&
    bent.energy
  )
    return "energy";
  if (!term || term.metric === "generic") return genericMetric(quantity, bent, term !== undefined);
  // A ratio of times is a speedup, whichever way it is put.
  if (quantity.form === "ratio" && isTime(term)) return "speedup";
  if (term.metric === "speedup" && quantity.form === "unit") return quantity.unitMetric ?? "latency";
  // Bandwidth that is saved is traffic; that which is reached is a rate.
  if (term.metric === "memory" && byteRate.test(quantity.unit)) return "throughput";
  return isOverruled(quantity, term) ? quantity.unitMetric : term.metric;
}

/** Whether the unit tells that the term is not what is measured. */
const isOverruled = ({ form, unitMetric }: Quantity, term: MetricTerm | undefined) =>
  form === "unit" && unitMetric !== undefined && isSpecific(term) && !agrees(term.metric, unitMetric);

const isSpecific = (term: MetricTerm | undefined): term is MetricTerm & { readonly metric: Metric } =>
  term !== undefined && term.metric !== "generic" && term.metric !== "speedup";

const isTime = (term: MetricTerm) => term.metric === "latency" || term.words.at(-1) === "time";

/** Whether a unit can measure what a term means. A unit overrules a term that it cannot measure; a training time in hours stays a cost. */
export function agrees(metric: Metric, unitMetric: Metric): boolean {
  if (metric === unitMetric) return true;
  if (unitMetric === "latency" || unitMetric === "cost") return metric === "cost" || metric === "latency";
  if (unitMetric === "memory") return metric === "size";
  return false;
}

function genericMetric(quantity: Quantity, bent: Bent, named: boolean): Metric | undefined {
  if (quantity.unitMetric) return quantity.unitMetric;
  if (quantity.form === "ratio") return bent.throughput && !named ? "throughput" : "speedup";
  if (quantity.form === "points") return "quality";
  // No score is beyond a hundred.
  if (quantity.form === "percent" && quantity.value > 100) return "speedup";
  if (quantity.form === "percent" || quantity.form === "bare")
    return named && bent.machines && quantity.form === "percent" ? "speedup" : "quality";
  return quantity.unit === "bits" ? "other" : undefined;
}

function changeOf(quantity: Quantity, term: MetricTerm | undefined, trend: Trend | undefined): Change {
  if (quantity.end2) return "absolute";
  const goodIsHigh = term?.good !== "lower";
  const said = quantity.trend ?? trend;
  // "8x more memory-efficient" needs less.
  if (term?.metric === "memory" && term.words.at(-1) === "efficient") return "decrease";
  if (said === "up") return "increase";
  if (said === "down") return "decrease";
  if (said === "better") return goodIsHigh ? "increase" : "decrease";
  if (said === "worse") return goodIsHigh ? "decrease" : "increase";
  if (quantity.form === "ratio") return goodIsHigh ? "increase" : "decrease";
  // Points tell a difference; one that is no loss is a lead.
  if (quantity.form === "points") return "increase";
  return "absolute";
}
