/**
 * How characters are read when names are looked for: letters and digits folded to small classes, marks
 * that are spelling (space, hyphen, `_`, `^`, braces) as breaks, all else as the end of a word.
 */

/** Class of a character that may stand inside a name without meaning. */
export const BREAK = 255;
/** Class of a character that no name contains. */
export const STOP = 0;
/** Size of the alphabet: classes are 1 to WIDTH - 1. */
export const WIDTH = 58;

/** `#` and `*` make another name of the one before them: "QuIP#". */
const BASIC = "abcdefghijklmnopqrstuvwxyz0123456789.+#*";
const GREEK = "αβγδεθλμπρστφχψω";
/** Space, hyphens, dashes and slashes that join ("ViT-B/16"), and what LaTeX puts around indices. */
const BREAKS = " -_^{}$/&\u00a0\u2010\u2011\u2012\u2013";

const classes = new Uint8Array(0x10000);
for (const [index, char] of [...BASIC, ...GREEK].entries()) {
  classes[char.charCodeAt(0)] = index + 1;
  classes[char.toUpperCase().charCodeAt(0)] = index + 1;
}
// Compatibility forms (superscripts, full width) read as what they stand for.
for (const [from, to] of [
  [0xa0, 0x24f],
  [0x2070, 0x209f],
  [0xff01, 0xff5e],
] as const) {
  for (let code = from; code <= to; code++) {
    const folded = String.fromCharCode(code).normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    if (folded.length === 1 && !classes[code]) classes[code] = classes[folded.charCodeAt(0)] as number;
  }
}
for (const char of BREAKS) classes[char.charCodeAt(0)] = BREAK;

/** The class of a UTF-16 unit. */
export function classOf(unit: number): number {
  return classes[unit] as number;
}

/** 0: not yet asked, 1: no, 2: yes. Asked once for each character that occurs. */
const wordUnits = new Uint8Array(0x10000);

/** Whether a UTF-16 unit is part of a word: a letter or digit, of any script. False for NaN, past a text's end. */
export function isWordUnit(unit: number): boolean {
  // To ask a table for NaN once makes an engine read it the slow way for good.
  if (!(unit >= 0)) return false;
  const known = wordUnits[unit] as number;
  if (known > 0) return known === 2;
  const isWord = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
  wordUnits[unit] = isWord ? 2 : 1;
  return isWord;
}

/** The class of a unit of a form: what cannot be read in a text ("LLM.int8()") is left out of the form. */
export function formClassOf(unit: number): number {
  const kind = classOf(unit);
  return kind === STOP && !isWordUnit(unit) ? BREAK : kind;
}

/** Whether a form can be spelled in the alphabet, at least two units long or a lone letter never. */
export function isSpellable(form: string): boolean {
  let units = 0;
  for (let i = 0; i < form.length; i++) {
    const kind = formClassOf(form.charCodeAt(i));
    if (kind === STOP) return false;
    if (kind !== BREAK) units++;
  }
  return units >= 2;
}

export function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a word that reaches `at` goes on behind LaTeX's marks: "M^{3}ViT". */
export function goesOn(text: string, at: number): boolean {
  let i = at;
  while (i - at < 3 && "^_{}".includes(text[i] ?? " ")) i++;
  return i > at && isWordUnit(text.charCodeAt(i));
}
