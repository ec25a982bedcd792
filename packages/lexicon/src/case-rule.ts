/** Which upper and lower case a name tolerates, and whether a stretch of text agrees with it. */

/**
 * `exact`: as written. `capital`: the first letter stays a capital ("Whisper", never "whisper").
 * `any`: case is spelling ("vllm", "llama-2").
 */
export type CaseRule = "exact" | "capital" | "any";

/** Longest acronym without a digit that is read only in its own case: MATH, RULER, BLOOM are words too. */
const LONGEST_EXACT_ACRONYM = 5;
/** Longest name with a digit that is read only in its own case: T4, M2, C4, H2O. */
const LONGEST_EXACT_CODE = 3;

/** The rule for a form that the data does not rule on itself. */
export function caseRuleOf(form: string): CaseRule {
  const letters = form.replace(/[^\p{L}]/gu, "");
  const digits = form.replace(/[^\p{N}]/gu, "");
  if (letters === letters.toUpperCase()) {
    if (digits) return letters.length + digits.length <= LONGEST_EXACT_CODE ? "exact" : "any";
    return letters.length <= LONGEST_EXACT_ACRONYM ? "exact" : "capital";
  }
  if (!digits && /^(?:\p{Lu}\p{Ll}+[^\p{L}]*)+$/u.test(form) && !/\p{Ll}\p{Lu}/u.test(form)) return "capital";
  return "any";
}

/**
 * Whether `text[start, end)`, which already equals the form but for case and separators, agrees with its
 * case. A break where the form has none ("Smooth Quant") must at least show a capital.
 */
export function agreesInCase(text: string, start: number, end: number, form: string, rule: CaseRule): boolean {
  let at = 0;
  let sameCase = true;
  let anyUpper = false;
  let extraBreak = false;
  let firstAgrees = true;
  let seen = 0;
  for (let i = start; i < end; i++) {
    const char = text[i] as string;
    if (isSeparator(char)) {
      if (at > 0 && !isSeparator(form[at] ?? " ") && isLetters(form[at - 1], form[at])) extraBreak = true;
      continue;
    }
    while (at < form.length && isSeparator(form[at] as string)) at++;
    const own = form[at++] ?? "";
    if (isUpper(char)) anyUpper = true;
    if (char !== own) sameCase = false;
    if (seen++ === 0 && isUpper(own) && !isUpper(char)) firstAgrees = false;
  }
  if (extraBreak && !anyUpper) return false;
  if (rule === "exact") return sameCase;
  return rule === "any" || (anyUpper && firstAgrees);
}

export function isSeparator(char: string): boolean {
  return !/[\p{L}\p{N}+.]/u.test(char);
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLetters(a: string | undefined, b: string | undefined): boolean {
  return /\p{L}/u.test(a ?? "") && /\p{L}/u.test(b ?? "");
}
