/**
 * What a word looks like: the form alone often tells that it is a name.
 * - `name`: capitals inside or letters with digits (TriForce, vLLM, Qwen2.5, D2O, LUT-GEMM)
 * - `acronym`: only capitals, perhaps a plural s (AWQ, GPUs)
 * - `capital`: an initial capital (Archon, Large)
 * - `number`: digits, perhaps with a unit (7B, 2.3x, 16)
 * - `lower`: an ordinary word
 */
export type Shape = "name" | "acronym" | "capital" | "number" | "lower" | "other";

const numberWithUnit =
  /^\d+(?:\.\d+)*(?:[a-zA-Z%×]{0,3}|-?(?:bit|bits|fold|way|step|steps|shot|th|nd|rd|st|layer|token|core|stage|dimensional|dim))$/;
const acronym = /^[A-Z][A-Z&]*[A-Z]s?$/;

/** True where all units between two offsets lie in a range; a hyphen may stand among small letters. */
function areAll(word: string, start: number, end: number, least: number, most: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = word.charCodeAt(i);
    if ((unit < least || unit > most) && !(unit === 0x2d && least === 0x61)) return false;
  }
  return true;
}

/** The shape of a word of one kind of letters, perhaps with an initial capital: most words end here. */
export function plainShapeOf(word: string): Shape | undefined {
  const first = word.charCodeAt(0);
  const { length } = word;
  if (first >= 0x61 && first <= 0x7a) return areAll(word, 1, length, 0x61, 0x7a) ? "lower" : undefined;
  if (first >= 0x30 && first <= 0x39) return areAll(word, 1, length, 0x30, 0x39) ? "number" : undefined;
  if (first < 0x41 || first > 0x5a) return undefined;
  if (length === 1 || areAll(word, 1, length, 0x61, 0x7a)) return "capital";
  const isPlural = length > 2 && word.charCodeAt(length - 1) === 0x73;
  return areAll(word, 1, isPlural ? length - 1 : length, 0x41, 0x5a) ? "acronym" : undefined;
}

export function shapeOf(word: string): Shape {
  const plain = plainShapeOf(word);
  if (plain) return plain;
  if (numberWithUnit.test(word) || /^[xX×]\d|^[\d+.]+$/.test(word)) return "number";
  if (acronym.test(word)) return "acronym";
  const parts = word.split("-");
  if (parts.some(isNamePart) && /[A-Z_]|\d/.test(word)) return "name";
  if (parts.length > 1 && parts.some((part) => acronym.test(part))) return "name";
  if (/^[A-Z][\w-]*-\d+(?:\.\d+)?$/.test(word)) return "name";
  if (/^[A-Z\u00C0-\u00DE]/.test(word)) return "capital";
  return /^[a-z\u00DF-\u00FF]/.test(word) ? "lower" : "other";
}

/** A capital after a small letter, small letters after two capitals, or letters with digits. */
function isNamePart(part: string): boolean {
  if (/^[A-Z]{2,}s$/.test(part)) return false;
  if (/[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z]\^/.test(part)) return true;
  if (/\d/.test(part) && /[A-Za-z]/.test(part)) return !numberWithUnit.test(part) && /[A-Z]|^[a-z]+\d/.test(part);
  if (/^[a-z]{2,}_[a-z]{2,}$/.test(part)) return true;
  return /\+$|\(\)$/.test(part);
}
