import type { ReadUnit } from "./forms.ts";
import type { ReadNumber } from "./numbers.ts";
import type { Quantity } from "./quantities.ts";

/** Ratios that are written without a sign of multiplication. */

const bounds = "(?:about |up to |over |around |nearly |more than |at least |roughly |almost |approximately |~)*";
const ratioOf = new RegExp(
  `\\b(?:(?:speed-?up|speed up|acceleration|compression|reduction|improvement|scaling)[- ](?:ratio|factor|rate)s?|factors?|speed-?ups?|accelerations?) (?:of |by |is |are |was |were |reach(?:es|ed|ing) )(?:an? (?:average|mean|maximum) of )?${bounds}(?:[\\d.]+(?:, |,? and |/| \\((?:up to|at most|max(?:imum|\\.)?|peak) ))*$`,
  "i",
);
/** "11.5 performance speedup over": only the kind of speedup stands between. */
const speedupBehind =
  /^ (?:[a-z-]+ ){0,2}speed-?ups?(?= (?:over|on|for|in|with|and|vs|against|at|when|while|than|compared|relative|across|from|using|by)\b|[.,;)])/i;

/** "by a factor of 5" is 5x, and so is a speedup of 5. */
export function factor(text: string, at: number, end: number): ReadUnit | undefined {
  if (/^\s?(?:-|to) ?\d/.test(text.slice(end, end + 5))) return undefined;
  if (text.charAt(at) === "0" || /[\w-]/.test(text.charAt(end))) return undefined;
  const isFactor = ratioOf.test(text.slice(Math.max(0, at - 60), at)) || speedupBehind.test(text.slice(end, end + 48));
  return isFactor ? { unit: "x", form: "ratio", end } : undefined;
}

/** "by a factor of 2 to 4" */
export function factorRange(text: string, at: number, end: number): ReadUnit | undefined {
  const isFactor = ratioOf.test(text.slice(Math.max(0, at - 60), at)) && !/[\w%-]/.test(text.charAt(end));
  return isFactor ? { unit: "x", form: "ratio", end } : undefined;
}

/** "15:1", where something is compressed. */
export function proportion(text: string, at: number, end: number): ReadUnit | undefined {
  if (!/^ ?: ?1(?![\d.:])/.test(text.slice(end, end + 6))) return undefined;
  const isCompressed = /\b(?:compress|ratio|reduc)/i.test(text.slice(Math.max(0, at - 48), end + 32));
  return isCompressed ? { unit: "x", form: "ratio", end: text.indexOf("1", end) + 1 } : undefined;
}

const fractionPattern = /\/(\d{1,3})(?= (?:of|the)\b)/y;

/** "1/10 of the energy" is 10x less. */
export function readFraction(text: string, at: number, number: ReadNumber): Quantity | undefined {
  fractionPattern.lastIndex = number.end;
  const below = number.value === 1 ? fractionPattern.exec(text)?.[1] : undefined;
  if (below === undefined || Number(below) < 2) return undefined;
  const end = fractionPattern.lastIndex;
  return {
    start: at,
    end,
    value: Number(below),
    valueMax: null,
    unit: "x",
    form: "ratio",
    trend: "down",
    decimal: false,
  };
}

const magnitudePattern = /(?: ?(?:-|to|or) ?(\d))?[- ]orders?[- ]of[- ]magnitudes?/y;

/** "2-3 orders of magnitude" is 100x to 1000x. */
export function readMagnitude(text: string, at: number, number: ReadNumber): Quantity | undefined {
  if (number.value > 9) return undefined;
  magnitudePattern.lastIndex = number.end;
  const hit = magnitudePattern.exec(text);
  if (!hit) return undefined;
  const power = (n: number) => Number((10 ** n).toPrecision(6));
  return {
    start: at,
    end: magnitudePattern.lastIndex,
    value: power(number.value),
    valueMax: hit[1] === undefined ? null : power(Number(hit[1])),
    unit: "x",
    form: "ratio",
    decimal: false,
  };
}
