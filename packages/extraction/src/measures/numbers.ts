/** How numbers are written, and what a digit may stand in without being one. */

const numberPattern = /10(?:\^\d(?!\d)|[²³⁴⁵⁶⁷⁸⁹])|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** "93.1 ± 0.4%": how far the number is off belongs to it. */
const tolerance = / ?(?:±|\+\/-)\s?\d+(?:\.\d+)?/y;
/** Numbers longer than this are no measurements. */
const longestNumber = 12;

export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  readonly decimal: boolean;
}

export function readNumber(text: string, at: number): ReadNumber | undefined {
  numberPattern.lastIndex = at;
  const written = numberPattern.exec(text)?.[0];
  if (written === undefined || written.length > longestNumber) return undefined;
  const end = toleranceEnd(text, at + written.length);
  const isPart = leadsPart(text, at);
  if (isPart && !/^\d+$/.test(written)) return undefined;
  return { value: numberOf(isPart ? `0.${written}` : written), end, decimal: isPart || written.includes(".") };
}

function toleranceEnd(text: string, at: number): number {
  const mark = text.charAt(at) === " " ? text.charAt(at + 1) : text.charAt(at);
  if (mark !== "±" && mark !== "+") return at;
  tolerance.lastIndex = at;
  return tolerance.test(text) ? tolerance.lastIndex : at;
}

/** ".92" */
const leadsPart = (text: string, at: number) =>
  text.charAt(at - 1) === "." && /(?:^|[\s(=])\.$/.test(text.slice(Math.max(0, at - 2), at));

function numberOf(written: string): number {
  const plain = Number(written);
  if (!Number.isNaN(plain)) return plain;
  const power = /^10\^?([\d²³⁴⁵⁶⁷⁸⁹])$/.exec(written)?.[1];
  if (power === undefined) return Number(written.replaceAll(",", ""));
  return 10 ** Number(power.normalize("NFKC"));
}

/** What may not stand before a number that measures: a name, a version, a path, a power. */
const insideName = /[\w.@#^_\\&/]$|[A-Za-z0-9)\]^][-–]$/;

/** "ResNet-18, -34 and -50": what is left of a name. */
const goesOnFromName = (text: string, at: number) =>
  text.charAt(at - 1) === "-" &&
  /[A-Za-z]-\d+\w?,? (?:(?:-\d+\w?,? )*(?:and |or )?)-$/.test(text.slice(Math.max(0, at - 40), at));

/** "×2.5", "x2.5 faster"; "64 × 64" is a shape and "x2" a name. */
export function isPrefixed(text: string, at: number): boolean {
  if (text.charAt(at - 1) !== "x" && text.charAt(at - 1) !== "×") return false;
  const before = text.slice(Math.max(0, at - 12), at);
  const sign = /(?:^|[^\d\s]\s|\()([x×])$/.exec(before)?.[1];
  if (sign === undefined || /^[\d,]*[A-Za-z×]/.test(text.slice(at, at + 6))) return false;
  return sign === "×" || /^\d+\.\d+ /.test(text.slice(at, at + 8)) || comparing.test(before);
}

/** "by over x10": no name follows such words. */
const comparing = /\b(?:by|over|than|about|nearly|almost|roughly|up to) x$/;

/** "sub-100ms": less than that. */
export const isSub = (text: string, at: number) =>
  text.charAt(at - 1) === "-" && /(?:^|[\s(])[Ss]ub-$/.test(text.slice(Math.max(0, at - 5), at));

/** "a WER of 3.1/7.2": two scores, where both have decimals. */
const isSecondOfPair = (text: string, at: number) =>
  text.charAt(at - 1) === "/" &&
  /\d\.\d+\/$/.test(text.slice(Math.max(0, at - 8), at)) &&
  /^\d+\.\d/.test(text.slice(at, at + 6));

/** Whether a blank and a word stand before a place, as before most numbers: nothing of them belongs to the number. */
export function standsFree(text: string, at: number): boolean {
  if (at < 2 || text.charCodeAt(at - 1) !== 0x20) return false;
  const unit = text.charCodeAt(at - 2) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether the digits at a place are a part of a name, a version, a path or a tolerance. */
export function isNoNumber(text: string, at: number): boolean {
  if (standsFree(text, at)) return false;
  const before = text.slice(Math.max(0, at - 3), at);
  if (/±\s?$/.test(before) || goesOnFromName(text, at)) return true;
  return (
    insideName.test(before) &&
    !/[x×%]\/$/.test(before) &&
    !isSecondOfPair(text, at) &&
    !isPrefixed(text, at) &&
    !isSub(text, at) &&
    !leadsPart(text, at)
  );
}
