import type { Quantity } from "./quantities.ts";
import { readUnit } from "./units.ts";

/** Numbers that are written as words and say a ratio: halves, twofold, two orders of magnitude, by half. */
interface NumberWord {
  readonly pattern: RegExp;
  readonly value: (match: RegExpExecArray) => number | undefined;
  /** The upper end of a range. */
  readonly valueMax?: (match: RegExpExecArray) => number | undefined;
  readonly trend?: "up" | "down";
}

const count: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  twentieth: 20,
  hundredth: 100,
  thousandth: 1000,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const counts = "an?|one|two|three|four|five|six|seven|eight|nine|ten";
const tens = "eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** What a thing is some times: faster, as fast, the speed. */
const compared = " (?!over|after|per\b|under|together|other|later|however|never|ever\b|whether)[a-z-]{2,16}er\b";

/** "a sixth of the memory": what is measured stands behind. */
const part =
  /(?:an?|one)[- ](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth)(?: of)?(?= (?:(?:the|its|their|that|this|what) )?(?:[\w-]+ ){0,2}?(?:memory|time|costs?|energy|power|parameters|latency|size|area|FLOPs|MACs|compute|computations?|storage|price|cache|layers|steps|operations|traffic|bandwidth|throughput|speed|budget|bytes|footprint)\b| of (?:that of|what)\b)/iy;

const words: readonly NumberWord[] = [
  {
    pattern:
      /(?<!\b(?:in|two|the|into|both|other|each|of|its) )hal(?:ves|ving)(?![a-z])|halved(?= (?:the|its|their|memory|latency)|[.,;])|(?<=\b(?:be|are|is|was) )halved/iy,
    value: () => 2,
    trend: "down",
  },
  { pattern: /half (?:the|of the|as much|as many|its|that of|of that)(?![a-z])/iy, value: () => 2, trend: "down" },
  { pattern: /half(?= as (?:slow|fast))/iy, value: () => 2, trend: "up" },
  {
    pattern:
      /(?:a|one) half(?![a-z-])|half(?=[.,;)]| (?:while|without|with|compared|on|in)\b)|(?<=\bby )half(?! an? )/iy,
    value: () => 2,
    trend: "down",
  },
  {
    pattern:
      /doubl(?:es?|ing)(?= (?:the|its|their|throughput|speed|performance|inference|training|energy|batch|memory|context)|[.,;])/iy,
    value: () => 2,
    trend: "up",
  },
  {
    pattern:
      /tripl(?:es|ing)(?= (?:the|its|their|throughput|speed|performance|inference|training|energy|batch|memory)|[.,;])/iy,
    value: () => 3,
    trend: "up",
  },
  { pattern: /quadrupl(?:es|ing)(?= (?:the|its|their|throughput|speed|performance))/iy, value: () => 4, trend: "up" },
  { pattern: /twice(?= (?:as|the|faster|that|more)\b)/iy, value: () => 2, trend: "up" },
  { pattern: /thrice(?= (?:as|the|faster|that))/iy, value: () => 3, trend: "up" },
  {
    pattern: new RegExp(`(${counts})(?: to | or |-to-|-)(${counts})[- ]orders?[- ]of[- ]magnitudes?`, "iy"),
    value: (m) => magnitude(m[1]),
    valueMax: (m) => magnitude(m[2]),
  },
  { pattern: new RegExp(`(${counts})[- ]orders?[- ]of[- ]magnitudes?`, "iy"), value: (m) => magnitude(m[1]) },
  {
    pattern: new RegExp(`(${counts})(?: to | or |-to-)(${counts}|${tens})(?:[- ]?fold|[- ]times)(?![a-z])`, "iy"),
    value: (m) => fold(m[1]),
    valueMax: (m) => fold(m[2]),
  },
  { pattern: /(?:an?|one)[- ]hundred(?:[- ]?fold|[- ]times)(?![a-z])/iy, value: () => 100 },
  { pattern: /(?:an?|one)[- ]thousand(?:[- ]?fold|[- ]times)(?![a-z])/iy, value: () => 1000 },
  { pattern: /a magnitude(?= (?:of|in|faster|higher|lower|less|improvement))/iy, value: () => 10 },
  { pattern: new RegExp(`(${counts}|${tens})[- ]?folds?(?![a-z])`, "iy"), value: (m) => fold(m[1]) },
  {
    pattern: new RegExp(
      `(${counts}|${tens}) times(?= (?:faster|higher|lower|less|fewer|smaller|larger|more|better|slower|cheaper|speed|the|as|that|improvement|reduction|increase|throughput|in terms|speed-?ups?|accelerations?|savings?|gains?|compared|energy|power|area|latency|efficiency)|${compared}|[.,;])`,
      "iy",
    ),
    value: (m) => fold(m[1]),
  },
  {
    pattern: new RegExp(`(?<=\\bfactor of )(${counts}|${tens})(?![a-z-])`, "iy"),
    value: (m) => fold(m[1]),
  },
  {
    pattern: /(?<=\bto )(?:an?|one) (third|quarter|fifth|sixth|seventh|eighth|tenth|hundredth)(?=[.,;])/iy,
    value: (m) => count[(m[1] ?? "").toLowerCase()],
    trend: "down",
  },
  { pattern: part, value: (m) => count[(m[1] ?? "").toLowerCase()], trend: "down" },
];

/** Numbers written out before a time or a share: "five minutes", "two percent". */
const spelled = new RegExp(
  `(${counts}|${tens})(?=(?:[ -](?:(?:[GT]PU[ -])?(?:hours?|days?)|percent|per cent|percentage points?|points?|microseconds?|milliseconds?|seconds|minutes?|hours?|days?|weeks|months))(?![a-z-]))`,
  "iy",
);
/** "an hour" is a time only where something fits in it; else it is a rate or a manner of speaking. */
const fits = /\b(?:under|within|than|about|in|takes?|took|only|after|to) $/i;

function spelledOut(text: string, at: number): Quantity | undefined {
  spelled.lastIndex = at;
  const word = spelled.exec(text)?.[0].toLowerCase();
  if (word === undefined || (/^an?$/.test(word) && !fits.test(text.slice(Math.max(0, at - 8), at)))) return undefined;
  const unit = readUnit(text, at + word.length);
  const value = count[word];
  if (!unit || value === undefined) return undefined;
  const { end, unit: name, form, metric } = unit;
  return {
    start: at,
    end,
    value,
    valueMax: null,
    unit: name,
    form,
    word: true,
    decimal: false,
    ...(metric ? { unitMetric: metric } : {}),
  };
}

const magnitude = (word: string | undefined) => 10 ** (count[(word ?? "").toLowerCase()] ?? Number.NaN);

function fold(word: string | undefined): number | undefined {
  const value = count[(word ?? "").toLowerCase()];
  return value !== undefined && value > 1 ? value : undefined;
}

/** Whether any of the patterns holds: asked first, since few articles and numbers that are words begin one. */
const anyWords = new RegExp(
  [...words.map(({ pattern }) => pattern), spelled].map(({ source }) => source).join("|"),
  "iy",
);

/** The ratio that the words at `at` say, if they say one. */
export function readNumberWord(text: string, at: number): Quantity | undefined {
  if (/[\w-]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  anyWords.lastIndex = at;
  if (!anyWords.test(text)) return undefined;
  for (const { pattern, value, valueMax, trend } of words) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const read = match ? value(match) : undefined;
    if (!match || read === undefined || !Number.isFinite(read)) continue;
    return {
      start: at,
      end: at + match[0].trimEnd().length,
      value: read,
      valueMax: (match && valueMax?.(match)) ?? null,
      unit: "x",
      form: "ratio",
      word: true,
      decimal: false,
      ...(trend ? { trend } : {}),
    };
  }
  return spelledOut(text, at);
}
