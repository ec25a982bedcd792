/** Where words end: the letters, digits and joints of which names of the field are made. */

const HYPHEN = 0x2d;
const DOT = 0x2e;
const CARET = 0x5e;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const PLUS = 0x2b;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** The unit at an offset; 0 past the end. To ask a text past its end makes an engine give up its quick way for good. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** A letter or digit of any script; no sign of punctuation or mathematics. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0xc0) return isLower(unit) || isUpper(unit) || isDigit(unit) || unit === 0x5f;
  if (unit === 0xd7 || unit === 0xf7) return false;
  return unit <= 0x1fff || (unit >= 0x2c00 && unit <= 0xd7ff) || (unit >= 0xf900 && unit <= 0xfdff);
}

const [SMALL, CAPITAL, ENDING] = [1, 2, 4];

/** What an ASCII character can be: a letter, or what ends a word for good (no joint, nor what an address goes on with). */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isLower(code)) return SMALL;
  if (isUpper(code)) return CAPITAL;
  return isWordUnit(code) || "-*.^(){}+:/".includes(String.fromCharCode(code)) ? 0 : ENDING;
});

const isKind = (text: string, at: number, kind: number) => {
  const unit = text.charCodeAt(at);
  return unit < 128 && ((KINDS[unit] as number) & kind) !== 0;
};

/**
 * The end of an ordinary word that begins at an offset: small letters, perhaps after a capital, which nothing goes on
 * from before `end`. Most words are such; 0 for all others.
 */
export function ordinaryEnd(text: string, start: number, end: number): number {
  if (!isKind(text, start, SMALL | CAPITAL)) return 0;
  let to = start + 1;
  while (to < end && isKind(text, to, SMALL)) to++;
  return to < end && isKind(text, to, ENDING) ? to : 0;
}

/** How web addresses begin, by their first unit; many are written without what they are fetched by. */
const addressStarts: readonly (readonly string[])[] = Array.from({ length: 128 }, (_, code) =>
  [
    "https://",
    "http://",
    "huggingface.co/",
    "github.com/",
    "gitlab.com/",
    "www.",
    "anonymous.4open.",
    "bitbucket.org/",
  ].filter((begins) => begins.charCodeAt(0) === code),
);

function beginsWithOne(text: string, start: number, starts: readonly string[]): boolean {
  for (const begins of starts) if (text.startsWith(begins, start)) return true;
  return false;
}

/** The end of a web address that begins at an offset; 0 where none does. */
export function addressEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit >= 128 || !beginsWithOne(text, start, addressStarts[unit] as readonly string[])) return 0;
  let end = start;
  while (end < text.length && !/[\s)}\]]/.test(text.charAt(end))) end++;
  return end;
}

/** The end of a multiplier glued to a name ("8x" in "8xA100"); 0 where there is none. */
export function multiplierEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(unitAt(text, end))) end++;
  const cross = text.charAt(end);
  if (end === start || (cross !== "x" && cross !== "X" && cross !== "×") || !isUpper(unitAt(text, end + 1))) return 0;
  let letters = end + 1;
  while (isUpper(unitAt(text, letters)) || isLower(unitAt(text, letters))) letters++;
  return isDigit(unitAt(text, letters)) ? end + 1 : 0;
}

/** The end of the word that begins at an offset. */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  let braces = 0;
  for (;;) {
    const unit = unitAt(text, end);
    if (isWordUnit(unit)) end++;
    else if (unit === OPEN_BRACE && unitAt(text, end - 1) === CARET) {
      braces++;
      end++;
    } else if (unit === CLOSE_BRACE && braces > 0) {
      braces--;
      end++;
    } else {
      const joint = jointLength(text, end, unit);
      if (joint === 0) return end;
      end += joint;
    }
  }
}

/** How many units at an offset belong to the word although they are no letters. */
function jointLength(text: string, at: number, unit: number): number {
  const next = unitAt(text, at + 1);
  if (unit === HYPHEN || unit === 0x2010 || unit === 0x2011 || unit === STAR) return isWordUnit(next) ? 1 : 0;
  if (unit === DOT) return isDigit(next) || isShortEnding(text, at + 1) ? 1 : 0;
  if (unit === CARET) return isWordUnit(next) || next === OPEN_BRACE ? 1 : 0;
  if (unit === OPEN) return next === CLOSE ? 2 : 0;
  if (unit !== PLUS) return 0;
  const length = next === PLUS ? 2 : 1;
  const after = unitAt(text, at + length);
  return isWordUnit(after) || after === PLUS ? 0 : length;
}

/** The ending of a file or library name: one to four small letters, perhaps a digit (".cpp", ".int8"). */
function isShortEnding(text: string, start: number): boolean {
  let end = start;
  while (end - start < 5 && isLower(unitAt(text, end))) end++;
  if (end === start || end - start > 4) return false;
  if (isDigit(unitAt(text, end))) end++;
  return !isWordUnit(unitAt(text, end));
}
