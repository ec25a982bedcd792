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

/** True where all units from `start` on are small Latin letters or hyphens. */
function isSmall(word: string, start: number): boolean {
  for (let i = start; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if ((unit < 0x61 || unit > 0x7a) && unit !== 0x2d) return false;
  }
  return true;
}

/** The shape of a word of small letters, perhaps with an initial capital: most words end here. */
export function plainShapeOf(word: string): Shape | undefined {
  const first = word.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a && isSmall(word, 1)) return "lower";
  if (first >= 0x41 && first <= 0x5a && word.length > 1 && isSmall(word, 1)) return "capital";
  return undefined;
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
