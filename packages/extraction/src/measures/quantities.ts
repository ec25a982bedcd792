import type { Metric, Qualifier, Span } from "@accelgraph/domain";
import type { Form, ReadUnit } from "./forms.ts";
import { factor, factorRange, proportion, readFraction, readMagnitude } from "./multiples.ts";
import { readNumberWord } from "./number-words.ts";
import { isNoNumber, isPrefixed, isSub, type ReadNumber, readNumber, standsFree } from "./numbers.ts";
import { isOfNumber, isSpace } from "./piece-ends.ts";
import { readMoney, readUnit } from "./units.ts";

/** A number with its unit, before anything is known of what it measures. Spans count within the sentence. */
export interface Quantity extends Span {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly form: Form;
  /** What the unit itself measures: milliseconds are a latency. */
  readonly unitMetric?: Metric | undefined;
  /** Its unit is one of errors, or else of things: "3.1 cm". */
  readonly isError?: true | undefined;
  /** A direction that the number's own word gives: "halves", "2.1↓", "+4.6". */
  readonly trend?: "up" | "down" | undefined;
  readonly bound?: Qualifier | undefined;
  /** Which end of "from 21% to 34%" it is. */
  readonly end2?: "from" | "to";
  /** Written as a word: "halves", "twofold". */
  readonly word?: boolean;
  /** Written with decimals: a count never is. */
  readonly decimal: boolean;
}

const quantityStart =
  /\d|\b(?=[a-z])(?:hal[fv]|doubl|tripl|quadrupl|twice|thrice|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several)(?:[ .,;)-]|fold))/gi;
/** All quantities of a sentence, from left to right, without overlap. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  quantityStart.lastIndex = 0;
  for (let hit = quantityStart.exec(text); hit; hit = quantityStart.exec(text)) {
    const at = hit.index;
    const isDigit = hit[0].length === 1;
    const read = isDigit ? readAt(text, at, found.at(-1)) : readNumberWord(text, at);
    if (Array.isArray(read)) found.push(...read);
    else if (read) found.push(read);
    const last = Array.isArray(read) ? read.at(-1) : read;
    quantityStart.lastIndex = last ? last.end : isDigit ? skipDigits(text, at) : at + 1;
  }
  return found;
}

function skipDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isOfNumber(text.charCodeAt(end))) end++;
  return Math.max(end, at + 1);
}

/** What may not stand behind a number: a power, a stroke that joins it to another, an exponent. */
const insideOther = /^[\^_]\d|^\/\d(?![\d.]{0,8} ?[x×%]| ?\d{0,2} (?:of|the)\b|\d{0,3}\.\d)|^[eE][-+]?\d|^\.\d/;

const isInside = (text: string, end: number) =>
  "^_/eE.".includes(text.charAt(end)) && insideOther.test(text.slice(end, end + 14));

function readAt(text: string, at: number, previous: Quantity | undefined): Quantity | Quantity[] | undefined {
  if (isNoNumber(text, at)) return undefined;
  const number = readNumber(text, at);
  if (!number || isInside(text, number.end)) return undefined;
  const unit = unitOf(text, at, number.end);
  const read =
    readFraction(text, at, number) ?? readMagnitude(text, at, number) ?? readRange(text, at, number, unit, previous);
  if (read) return read;
  if (!unit && /^-?[A-Za-z]/.test(text.slice(number.end, number.end + 2))) return undefined;
  return single(text, at, number, unit);
}

function unitOf(text: string, at: number, end: number): ReadUnit | undefined {
  if (text.charAt(at - 1) === "$") return readMoney(text, end);
  return isPrefixed(text, at) ? { unit: "x", form: "ratio", end } : unitBehind(text, at, end);
}

const unitBehind = (text: string, at: number, end: number) =>
  readUnit(text, end) ?? factor(text, at, end) ?? proportion(text, at, end);

function single(text: string, at: number, number: ReadNumber, unit: ReadUnit | undefined): Quantity {
  const end = unit?.end ?? number.end;
  return written(text, signStart(text, at), end, unit, number.value, null, number.decimal);
}

/** A quantity with all its fields: rules read quantities of one shape several times as fast. */
function written(
  text: string,
  start: number,
  end: number,
  unit: ReadUnit | undefined,
  value: number,
  valueMax: number | null,
  decimal: boolean,
): Quantity {
  const sign = text.charAt(start);
  const mark = markBehind(text, end);
  const trend = sign === "-" || mark.endsWith("↓") ? "down" : sign === "+" || mark.endsWith("↑") ? "up" : undefined;
  return {
    start,
    end: end + mark.length,
    value,
    valueMax,
    unit: unit?.unit ?? "",
    form: unit?.form ?? "bare",
    unitMetric: unit?.metric,
    isError: unit?.isError,
    trend,
    bound: boundBefore(text, start) ?? (mark === "+" ? ">=" : undefined),
    decimal,
  };
}

/** "2.17↓", "90%+": the mark belongs to the number. */
function markBehind(text: string, end: number): string {
  if (text.charAt(end) === "+") return "+";
  const at = end < text.length && isSpace(text.charCodeAt(end)) ? end + 1 : end;
  return text.charAt(at) === "↓" || text.charAt(at) === "↑" ? text.slice(end, at + 1) : "";
}

function signStart(text: string, at: number): number {
  if (standsFree(text, at)) return at;
  if (text.charAt(at - 1) === "$" || isPrefixed(text, at)) return at - 1;
  return /(?:^|[\s(])[-+]$/.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;
}

function boundBefore(text: string, start: number): Qualifier | undefined {
  if (standsFree(text, start)) return undefined;
  if (isSub(text, start)) return "<=";
  const mark = /(<=|>=|[<>~≈≥≤])\s?$/.exec(text.slice(Math.max(0, start - 3), start))?.[1];
  if (mark === undefined) return undefined;
  return mark === "~" || mark === "≈" ? "~" : mark.startsWith("<") || mark === "≤" ? "<=" : ">=";
}

/** "from 3.1 to 4.2 on X and 5.1 to 6.2 on Y": what stands beside a change is one. */
function isNextChange(text: string, at: number, previous: Quantity | undefined): boolean {
  return previous?.end2 === "to" && /^[^.;:()]{0,60}(?:,|,? and) $/.test(text.slice(previous.end, at));
}

const joint =
  /-to-(?=\d)|- to (?=\d)| ?[-~] ?(?=\d)| ?-- ?(?=\d)| (?:(?:up|down) )?to (?:(?:just|only|merely|about|nearly|almost|around|roughly|approximately|less than|under|below|over|more than|a mere|up to|as (?:little|low|few|much|high|many) as|~|<|>) ?)?(?=\d)| and (?:up to )?(?=\d)/y;
/** Words after which "from A to B" tells the spread of results rather than a change. */
const spread =
  /(?:rang\w+|span\w*|var(?:y|ies|ying)|speed-?ups?|gains?|improvements?|reductions?|savings|accelerations?) (?:of |in \w+ )?(?:from |between )?$/i;

function readRange(
  text: string,
  at: number,
  first: ReadNumber,
  unit: ReadUnit | undefined,
  previous: Quantity | undefined,
): Quantity | Quantity[] | undefined {
  joint.lastIndex = unit?.end ?? first.end;
  const joined = joint.exec(text)?.[0];
  if (joined === undefined) return undefined;
  const before = text.slice(Math.max(0, at - 32), at);
  const link = joined.includes(" and ") ? " and " : /to[ -]/.test(joined) ? " to " : joined;
  if (link === " and " && !/\bbetween $/i.test(before)) return undefined;
  // "2x up to 3x" are two numbers; "from 2x up to 3x" is one.
  const isLong = /^ (?:up|down|to .)/.test(joined);
  if (isLong && !/\bfrom (?:about |around |~ ?)?$/i.test(before)) return undefined;
  const secondAt = joint.lastIndex;
  const second = readNumber(text, secondAt);
  if (!second) return undefined;
  // "climbs by 3.2% to 78.4%": by how much, and to what.
  if (
    link === " to " &&
    /%/.test(unit?.unit ?? "") &&
    second.decimal &&
    first.value * 8 < second.value &&
    /\bby $/.test(before)
  )
    return undefined;
  const secondUnit = readUnit(text, second.end) ?? (unit ? undefined : factorRange(text, at, second.end));
  // "from 30 to only 4": such words are said of counts, too.
  if (isLong && !secondUnit && !second.decimal) return undefined;
  if (unit && unit.unit !== secondUnit?.unit) return undefined;
  if (!secondUnit && /^[A-Za-z\d^/]|^\.\d|^-[A-Za-z]/.test(text.slice(second.end, second.end + 2))) return undefined;
  const isChange =
    link === " to " &&
    (/\bfrom (?:about |around |~ ?)?$/i.test(before) || isNextChange(text, at, previous)) &&
    secondUnit?.form !== "ratio" &&
    !spread.test(before);
  if (isChange) {
    return [
      { ...single(text, at, first, unit ?? secondUnit), end: unit?.end ?? first.end, end2: "from" },
      { ...single(text, secondAt, second, secondUnit), end2: "to" },
    ];
  }
  if (link !== " to " && link !== " and " && second.value < first.value) return undefined;
  const start = signStart(text, at);
  const end = secondUnit?.end ?? second.end;
  const [low, high] = first.value <= second.value ? [first, second] : [second, first];
  return written(text, start, end, secondUnit, low.value, high.value, first.decimal || second.decimal);
}
