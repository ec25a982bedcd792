/** Where the words, numbers and marks of a sentence end. */

export const HYPHEN = 0x2d;
const DOT = 0x2e;

const [SMALL, LETTER, DIGIT, IN_NUMBER, IN_WORD, WORDLY, CLOSES] = [1, 2, 4, 8, 16, 32, 64];
/** Latin letters, "×" among them, stand below. */
const LAST_LETTER = 0x24f;

/** What a character can be, as bits. A table, because every character asks. */
const KINDS = Uint8Array.from({ length: LAST_LETTER + 1 }, (_, code) => {
  const unit = String.fromCharCode(code);
  if (/[a-z]/.test(unit)) return SMALL | LETTER | IN_WORD | WORDLY;
  if (/[A-Z]/.test(unit)) return LETTER | IN_WORD | WORDLY;
  if (code >= 0xc0) return LETTER | IN_WORD;
  if (/\d/.test(unit)) return DIGIT | IN_NUMBER | IN_WORD | WORDLY;
  if (/[.,]/.test(unit)) return IN_NUMBER;
  return /['@/]/.test(unit) ? IN_WORD : unit === "_" ? WORDLY : /[%)]/.test(unit) ? CLOSES : 0;
});

const is = (text: string, at: number, kinds: number) => isUnit(text.charCodeAt(at), kinds);
const isUnit = (unit: number, kinds: number) => unit <= LAST_LETTER && ((KINDS[unit] as number) & kinds) !== 0;

/** A digit, point or comma. */
export const isOfNumber = (unit: number): boolean => isUnit(unit, IN_NUMBER);

/** A Latin letter or a digit. */
export const isWordStart = (unit: number): boolean => isUnit(unit, LETTER | DIGIT);

export const isSpace = (unit: number): boolean =>
  unit === 0x20 || ((unit < 0x20 || unit > 0x7e) && /\s/.test(String.fromCharCode(unit)));

/** The end of the word, number or single character that begins at `at`, before `to`. */
export function pieceEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  if (is(text, at, DIGIT)) {
    while (end < to && is(text, end, IN_NUMBER)) end++;
    while (!is(text, end - 1, DIGIT)) end--;
  } else if (is(text, at, LETTER)) {
    while (end < to && is(text, end, IN_WORD)) end++;
    if (end + 1 < to && text.charCodeAt(end) === DOT && is(text, end + 1, SMALL)) {
      end++;
      while (end < to && is(text, end, SMALL)) end++;
    }
  }
  return end;
}

/** A hyphen between the parts of a compound, as opposed to a dash. */
export function isHyphen(text: string, at: number): boolean {
  if (at < 1 || at + 1 >= text.length) return false;
  return text.charCodeAt(at) === HYPHEN && is(text, at - 1, WORDLY | CLOSES) && is(text, at + 1, WORDLY);
}
