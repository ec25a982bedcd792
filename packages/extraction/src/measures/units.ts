import type { Metric } from "@accelgraph/domain";
import { readCompoundUnit } from "./compound-units.ts";
import type { ReadUnit } from "./forms.ts";

/** A unit as texts write it, as records write it, and the metric that it gives away, if any. */
interface UnitRow {
  readonly unit: string;
  /** A regular expression without groups; matched case-sensitively behind a number and an optional space. */
  readonly written: string;
  readonly metric?: Metric;
}

const perWatt = "(?: ?/ ?W(?:att)?| per [Ww]att)";
const perSquare = "(?: ?/ ?mm(?:\\^?2|²)| per (?:mm(?:\\^?2|²)|square millimet(?:er|re)))";

/** Longer forms first: the first that fits is taken. */
const rows: readonly UnitRow[] = [
  {
    unit: "TOPS/W",
    written: `(?:TOPS|TOPs|T[Oo]ps?/s|TOP/s|[Tt]era-?[Oo]p(?:eration)?s(?: per second|/s)?)${perWatt}`,
    metric: "energy",
  },
  {
    unit: "GOPS/W",
    written: `(?:GOPS|GOPs|G[Oo]ps?/s|GOP/s|[Gg]iga-?[Oo]p(?:eration)?s(?: per second|/s)?)${perWatt}`,
    metric: "energy",
  },
  { unit: "TFLOPS/W", written: `(?:TFLOPS|[Tt]eraflops)${perWatt}`, metric: "energy" },
  { unit: "GFLOPS/W", written: `(?:GFLOPS|[Gg]igaflops)${perWatt}`, metric: "energy" },
  { unit: "tokens/J", written: "tokens? ?/ ?J(?:oule)?|tokens per [Jj]oule", metric: "energy" },
  { unit: "TOPS/mm²", written: `TOPS${perSquare}`, metric: "area" },
  { unit: "TFLOPS/mm²", written: `TFLOPS${perSquare}`, metric: "area" },
  { unit: "GOPS/mm²", written: `GOPS${perSquare}`, metric: "area" },
  { unit: "GFLOPS/mm²", written: `GFLOPS${perSquare}`, metric: "area" },
  { unit: "ns/day", written: "ns ?/ ?day|ns per day|nanoseconds per day", metric: "throughput" },
  { unit: "pJ/bit", written: "pJ ?/ ?b(?:it)?|pJ per bit", metric: "energy" },
  { unit: "pJ/op", written: "pJ ?/ ?(?:OP|op|MAC|operation)", metric: "energy" },
  { unit: "fJ/op", written: "fJ ?/ ?(?:OP|op|MAC|operation)", metric: "energy" },
  { unit: "mJ/token", written: "mJ ?/ ?token", metric: "energy" },
  { unit: "J/token", written: "J ?/ ?token", metric: "energy" },
  { unit: "mJ/inference", written: "mJ ?/ ?inference", metric: "energy" },
  { unit: "µJ/inference", written: "[µμu]J ?/ ?inference", metric: "energy" },
  { unit: "mJ/frame", written: "mJ ?/ ?frame", metric: "energy" },
  {
    unit: "tokens/s",
    written: "tokens? ?/ ?s(?:ec(?:ond)?)?|tokens?[ -]per[ -]second|tok/s(?:ec)?|TPS|t/s",
    metric: "throughput",
  },
  { unit: "samples/s", written: "samples? ?/ ?s(?:ec(?:ond)?)?|samples? per second", metric: "throughput" },
  { unit: "images/s", written: "(?:images?|imgs?) ?/ ?s(?:ec(?:ond)?)?|images? per second", metric: "throughput" },
  {
    unit: "requests/s",
    written: "(?:requests?|reqs?) ?/ ?s(?:ec(?:ond)?)?|requests? per second|RPS",
    metric: "throughput",
  },
  { unit: "queries/s", written: "queries ?/ ?s(?:ec(?:ond)?)?|queries per second|QPS", metric: "throughput" },
  { unit: "inferences/s", written: "inferences? ?/ ?s(?:ec(?:ond)?)?|inferences? per second", metric: "throughput" },
  { unit: "steps/s", written: "steps? ?/ ?s(?:ec(?:ond)?)?|steps? per second", metric: "throughput" },
  { unit: "words/s", written: "words? ?/ ?s(?:ec(?:ond)?)?|words? per second", metric: "throughput" },
  { unit: "clips/s", written: "clips? ?/ ?s(?:ec(?:ond)?)?|clips? per second", metric: "throughput" },
  { unit: "GTEPS", written: "GTEPS", metric: "throughput" },
  { unit: "MTEPS", written: "MTEPS", metric: "throughput" },
  { unit: "GLUPS", written: "GLUPS", metric: "throughput" },
  { unit: "MLUPS", written: "MLUPS", metric: "throughput" },
  { unit: "GCUPS", written: "GCUPS", metric: "throughput" },
  {
    unit: "FPS",
    written: "FPS|fps|Fps|frames? ?/ ?s(?:ec(?:ond)?)?|frames?[ -]per[ -]second",
    metric: "throughput",
  },
  { unit: "Hz", written: "Hz", metric: "throughput" },
  { unit: "EFLOPS", written: "E(?:xa)?FLOPS?(?:/s)?|EFlops?(?:/s)?|[Ee]xaflops", metric: "throughput" },
  {
    unit: "PFLOPS",
    written: "P(?:eta)?FLOPS?(?:/s)?|PFLOPs/s|P[Ff]lops?(?:/s)?|[Pp]etaflops?(?:/s)?",
    metric: "throughput",
  },
  {
    unit: "TFLOPS",
    written: "T(?:era)?FLOPS(?:/s)?|TFLOPs/s|TFLOP/s|T[Ff]lops(?:/s)?|T[Ff]lop/s|[Tt]eraflops?(?:/s| per second)?",
    metric: "throughput",
  },
  { unit: "TOPS", written: "TOPS|T[Oo][Pp]/s|[Tt]era-?[Oo]p(?:eration)?s(?: per second|/s)?", metric: "throughput" },
  { unit: "GOPS", written: "GOPS|G[Oo][Pp]/s|[Gg]iga-?[Oo]p(?:eration)?s(?: per second|/s)?", metric: "throughput" },
  {
    unit: "GFLOPS",
    written: "GFLOPS(?:/s)?|GFLOPs/s|GFLOP/s|GFlops/s|Gflops(?:/s)?|G[Ff]lop/s|[Gg]igaflops?(?:/s| per second)?",
    metric: "throughput",
  },
  { unit: "TFLOPs", written: "TFLOPs?", metric: "compute" },
  { unit: "GFLOPs", written: "GFLOPs?|GFlops", metric: "compute" },
  { unit: "GMACs", written: "GMACs?", metric: "compute" },
  { unit: "MMACs", written: "MMACs?", metric: "compute" },
  { unit: "MFLOPs", written: "MFLOPs?|MFLOPS", metric: "compute" },
  { unit: "GB/s", written: "G(?:i)?B ?/ ?s|GBps" },
  { unit: "TB/s", written: "T(?:i)?B ?/ ?s|TBps" },
  { unit: "Gbps", written: "Gb(?:ps|/s|it/s)" },
  { unit: "s/token", written: "s(?:ec(?:onds?)?)? ?/ ?token", metric: "latency" },
  { unit: "ms/token", written: "ms ?/ ?token", metric: "latency" },
  { unit: "s/image", written: "s(?:ec(?:onds?)?)? ?/ ?image", metric: "latency" },
  { unit: "ms", written: "ms|msec|milliseconds?|-millisecond", metric: "latency" },
  { unit: "µs", written: "[µμu]s(?![\\w'])|microseconds?", metric: "latency" },
  { unit: "ns", written: "ns|nanoseconds?", metric: "latency" },
  {
    unit: "GPU hours",
    written:
      "(?:\\w+[- ])?(?:\\w+-?\\w* )?GPU[- ]?(?:hours?|hrs?)|[AHVBLT]\\d{2,4}(?:-?\\d+G(?:B)?)?[- ](?:hours?|hrs?)",
    metric: "cost",
  },
  {
    unit: "GPU days",
    written: "(?:\\w+[- ])?(?:\\w+-?\\w* )?GPU[- ]?days?|[AHVBLT]\\d{2,4}(?:-?\\d+G(?:B)?)?[- ]days?",
    metric: "cost",
  },
  { unit: "GPU years", written: "GPU[- ]?years?", metric: "cost" },
  { unit: "CPU hours", written: "CPU[- ]?hours?", metric: "cost" },
  { unit: "CPU days", written: "CPU[- ]?days?", metric: "cost" },
  { unit: "core hours", written: "core[- ]?hours?", metric: "cost" },
  { unit: "node hours", written: "node[- ]?hours?", metric: "cost" },
  { unit: "TPU days", written: "TPU(?:v\\d)?[- ]days?", metric: "cost" },
  { unit: "TPU hours", written: "TPU(?:v\\d)?[- ](?:hours?|hrs?)", metric: "cost" },
  { unit: "s", written: "s(?![\\w'])|secs?|seconds?", metric: "latency" },
  { unit: "min", written: "min(?:ute)?s?", metric: "latency" },
  { unit: "h", written: "h(?![\\w'])|hours?|hrs?", metric: "latency" },
  { unit: "days", written: "days?", metric: "cost" },
  { unit: "weeks", written: "weeks?", metric: "cost" },
  { unit: "months", written: "months?", metric: "cost" },
  { unit: "TB", written: "T(?:i)?B|terabytes?", metric: "memory" },
  { unit: "GB", written: "G(?:i)?B|gigabytes?|GBytes?", metric: "memory" },
  { unit: "MB", written: "M(?:i)?B|megabytes?|MBytes?", metric: "memory" },
  { unit: "KB", written: "[Kk](?:i)?B|kilobytes?", metric: "memory" },
  { unit: "mW", written: "mW|milliwatts?", metric: "energy" },
  { unit: "µW", written: "[µμu]W", metric: "energy" },
  { unit: "kWh", written: "kWh|kilowatt[- ]hours?", metric: "energy" },
  { unit: "kW", written: "kW|kilowatts?", metric: "energy" },
  { unit: "W", written: "W(?![\\w'])|[Ww]atts?", metric: "energy" },
  { unit: "mJ", written: "mJ|millijoules?", metric: "energy" },
  { unit: "µJ", written: "[µμu]J", metric: "energy" },
  { unit: "nJ", written: "nJ", metric: "energy" },
  { unit: "pJ", written: "pJ", metric: "energy" },
  { unit: "J", written: "J(?![\\w'])|[Jj]oules?", metric: "energy" },
  { unit: "mm²", written: "mm(?:\\^?2|²)|square millimet(?:er|re)s?", metric: "area" },
  { unit: "dB", written: "dB", metric: "quality" },
  { unit: "bits", written: "[ -]?bits?(?! per (?:character|byte|dim|pixel|sub-?pixel))" },
];

/** Whether any unit follows: asked first, since an engine goes a slow way where a pattern has many groups. */
const anyUnit = new RegExp(`[ -]?(?:${rows.map((row) => row.written).join("|")})(?![A-Za-z0-9_/]|-[a-z])`, "y");

const unitPattern = new RegExp(
  `[ -]?(?:${rows.map((row) => `(${row.written})`).join("|")})(?![A-Za-z0-9_/]|-[a-z])`,
  "y",
);

const moneyPattern = / ?(?:[KMB](?![A-Za-z0-9])|thousand|million|billion)/y;

/** The scale behind a sum of money: "$1.2M" has the unit $M. */
export function readMoney(text: string, at: number): ReadUnit {
  moneyPattern.lastIndex = at;
  const scale = moneyPattern.exec(text)?.[0]?.trim() ?? "";
  const end = scale === "" ? at : moneyPattern.lastIndex;
  return { unit: `$${scale.charAt(0).toUpperCase()}`, form: "unit", end, metric: "cost" };
}

const ratioPattern = /(?: ?[x×X](?![A-Za-z0-9])|[ -]?folds?(?![a-z])|[ -]times(?![a-z]))/y;
const pointsPattern =
  /(?: ?%)?[ -]?(?:absolute |accuracy |[A-Z][A-Za-z0-9@-]{1,9} )?(?:percentage[ -]points?|percent[ -]points?|points?|pp|ppts?|p\.p\.|pts)(?![a-z])/y;
const percentPattern = / ?%|[ -]per ?cent(?![a-z])/y;

/** The unit that stands right behind a number ending at `at`. */
export function readUnit(text: string, at: number): ReadUnit | undefined {
  const ratio = endOf(ratioPattern, text, at);
  if (ratio > 0) return { unit: "x", form: "ratio", end: ratio };
  const points = endOf(pointsPattern, text, at);
  if (points > 0) return { unit: "pp", form: "points", end: points };
  const percent = endOf(percentPattern, text, at);
  if (percent > 0) return { unit: "%", form: "percent", end: percent };
  if (endOf(anyUnit, text, at) < 0) return readCompoundUnit(text, at);
  unitPattern.lastIndex = at;
  const hit = unitPattern.exec(text);
  if (!hit) return undefined;
  const row = rows[hit.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  if (!row) return undefined;
  const end = at + hit[0].length;
  return { unit: row.unit, form: "unit", end, ...(row.metric ? { metric: row.metric } : {}) };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
