import type { Metric } from "@accelgraph/domain";
import { readCompoundUnit } from "./compound-units.ts";
import type { ReadUnit } from "./forms.ts";
import source from "./units.yaml";

/** A unit as texts write it, as records write it, and the metric that it gives away, if any. */
interface UnitRow {
  readonly unit: string;
  /** A regular expression without groups; matched case-sensitively behind a number and an optional space. */
  readonly written: string;
  readonly metric?: Metric;
  /** Of results only errors have it; all else that it measures is a thing. */
  readonly isError?: true;
}

const rows = source as readonly UnitRow[];

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

const ratioPattern =
  /(?: ?[x×](?![A-Za-z0-9])| ?X(?![A-Za-z0-9]|-[A-Z])|(?<=\.\d{1,2})[x×](?=[a-z]{5}|(?:and|to)\b)|[ -]?folds?(?![a-z])|[ -]times(?![a-z]))/y;
const pointsPattern =
  /(?: ?%)?[ -]?(?:absolute |accuracy |[A-Z][A-Za-z0-9@-]{1,9} )?(?:percentage[ -]points?|percent[ -]points?|points?|pp|ppts?|p\.p\.|pts)(?![a-z])/y;
const percentPattern = / ?%|[ -]per ?cent(?![a-z])/y;

/** What stands first behind a number, after a space or hyphens: it tells most patterns apart. */
function firstBehind(text: string, at: number): string {
  let from = at;
  while (from < at + 2 && (text.charAt(from) === " " || text.charAt(from) === "-")) from++;
  return text.charAt(from);
}

const isCapital = (unit: string) => unit >= "A" && unit <= "Z";

/** The unit that stands right behind a number ending at `at`. */
export function readUnit(text: string, at: number): ReadUnit | undefined {
  const first = firstBehind(text, at);
  if (" .,;:()-".includes(first)) return undefined;
  const ratio = "x×Xft".includes(first) ? endOf(ratioPattern, text, at) : -1;
  if (ratio > 0) return { unit: "x", form: "ratio", end: ratio };
  const points = "%ap".includes(first) || isCapital(first) ? endOf(pointsPattern, text, at) : -1;
  if (points > 0) return { unit: "pp", form: "points", end: points };
  const percent = "%p".includes(first) ? endOf(percentPattern, text, at) : -1;
  if (percent > 0) return { unit: "%", form: "percent", end: percent };
  if (endOf(anyUnit, text, at) < 0) return readCompoundUnit(text, at);
  unitPattern.lastIndex = at;
  const hit = unitPattern.exec(text);
  if (!hit) return undefined;
  const row = rows[hit.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  if (!row) return undefined;
  const end = at + hit[0].length;
  return {
    unit: row.unit,
    form: "unit",
    end,
    ...(row.metric ? { metric: row.metric } : {}),
    ...(row.isError ? { isError: row.isError } : {}),
  };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
