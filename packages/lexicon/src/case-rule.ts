/** Which upper and lower case a name tolerates, and whether a stretch of text agrees with it. */
import { isWordUnit } from "./alphabet.ts";

/**
 * `exact`: as written. `capital`: the first letter stays a capital ("Whisper", never "whisper").
 * `mixed`: at least one capital, or part of an address ("github.com/…/flashrnn"). `any`: case is spelling
 * ("vllm", "llama-2").
 */
export type CaseRule = "exact" | "capital" | "mixed" | "any";

/** Longest acronym without a digit that is read only in its own case: MATH, RULER, BLOOM are words too. */
const LONGEST_EXACT_ACRONYM = 5;
/** Longest name with a digit that is read only in its own case: T4, M2, C4, H2O. */
const LONGEST_EXACT_CODE = 3;

/** Three words and more are a name however they are written: "proximal policy optimization". */
const longPhrase = /^[A-Z][a-z]+(?:[ -](?:[a-z]+[ -])?[A-Z][a-z]+){2,}$/;

/** The rule for a form that the data does not rule on itself. */
export function caseRuleOf(form: string): CaseRule {
  const letters = form.replace(/[^\p{L}]/gu, "");
  const digits = form.replace(/[^\p{N}]/gu, "");
  if (letters === letters.toUpperCase()) {
    if (digits) return letters.length + digits.length <= LONGEST_EXACT_CODE ? "exact" : "any";
    return letters.length <= LONGEST_EXACT_ACRONYM ? "exact" : "capital";
  }
  if (longPhrase.test(form)) return "any";
  if (digits || !/^[^\p{L}]*\p{Lu}/u.test(form)) return "any";
  return /\p{Lu}.*\p{Lu}/u.test(form.replace(/[^\p{L}]\p{Lu}/gu, "")) ? "mixed" : "capital";
}

/**
 * Whether `text[start, end)`, which already equals the form but for case and separators, agrees with its
 * case. Where a joint is spelled otherwise (a break in "Smooth Quant", none in "ShapE"), the letter after
 * it and the first one must have the form's case: "multiple" is no "MultiPL-E", "edge LLM" no "EdgeLLM".
 */
export function agreesInCase(text: string, start: number, end: number, form: string, rule: CaseRule): boolean {
  let at = 0;
  let isSame = true;
  let isUpperSomewhere = false;
  let isFirstSame = true;
  for (let i = start; i < end; i++) {
    let textBreak = false;
    while (isSeparator(text.charCodeAt(i))) {
      textBreak = true;
      i++;
    }
    let formBreak = false;
    while (at < form.length && isSeparator(form.charCodeAt(at))) {
      formBreak = true;
      at++;
    }
    const isUpper = isCapital(text.charCodeAt(i));
    const isCaseSame = isUpper === isCapital(form.charCodeAt(at));
    if (i === start) isFirstSame = isCaseSame;
    else if (textBreak !== formBreak && isLetterBetween(form, at)) {
      if (!isCaseSame || !isFirstSame) return false;
    }
    isUpperSomewhere ||= isUpper;
    isSame &&= isCaseSame;
    at++;
  }
  if (isSame || rule === "any") return true;
  if (rule === "mixed") return isUpperSomewhere || text[start - 1] === "/";
  return rule === "capital" && isUpperSomewhere && isFirstSame;
}

/** Whether a unit is written otherwise in lower case. */
function isCapital(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

function isSeparator(unit: number): boolean {
  return !isWordUnit(unit) && unit !== 0x2b && unit !== 0x2e && !Number.isNaN(unit);
}

/** Whether the joint before `form[at]` lies between two letters. */
function isLetterBetween(form: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && isSeparator(form.charCodeAt(before))) before--;
  return /\p{L}/u.test(form[before] ?? "") && /\p{L}/u.test(form[at] ?? "");
}
