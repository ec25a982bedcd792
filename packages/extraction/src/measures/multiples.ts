import type { Quantity, ReadNumber } from "./quantities.ts";
import type { ReadUnit } from "./units.ts";

/** Ratios that are written without a sign of multiplication. */

/** "by a factor of 5" is 5x. */
export function factor(text: string, at: number, end: number): ReadUnit | undefined {
  if (/^\s?(?:-|to) ?\d/.test(text.slice(end, end + 5))) return undefined;
  const before = text.slice(Math.max(0, at - 40), at);
  const isFactor =
    /\b(?:factors?|speed-?ups?|accelerations?|compression (?:ratios?|rates?)) of (?:about |up to |over |around |nearly |more than |at least |roughly |almost )?$/i;
  return isFactor.test(before) && text.charAt(at) !== "0" && !/[\w-]/.test(text.charAt(end))
    ? { unit: "x", form: "ratio", end }
    : undefined;
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
  magnitudePattern.lastIndex = number.end;
  const hit = magnitudePattern.exec(text);
  if (!hit || number.value > 9) return undefined;
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
