/** So many words on either side of a name are looked at. */
export const NEAREST = 4;
/** Words that lie further off say nothing. */
const reach = 60;

/** The words, numbers and marks that stand before a name, the nearest first. */
export function wordsBefore(left: string): string[] {
  const bounds = boundsOf(left, Math.max(0, left.length - reach), left.length, reach);
  const words: string[] = [];
  for (let at = bounds.length - 2; at >= 0 && words.length < NEAREST; at -= 2)
    words.push(left.slice(bounds[at], bounds[at + 1]));
  return words;
}

/** The words, numbers and marks that stand behind a name, the nearest first. */
export function wordsAfter(right: string): string[] {
  const bounds = boundsOf(right, 0, Math.min(right.length, reach), NEAREST);
  const words: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) words.push(right.slice(bounds[at], bounds[at + 1]));
  return words;
}

/** Where each of them begins and ends: what is told apart by what it begins with. */
function boundsOf(text: string, from: number, to: number, most: number): number[] {
  const bounds: number[] = [];
  for (let at = from; at < to && bounds.length < 2 * most; ) {
    const start = at;
    const unit = text.charCodeAt(at++);
    if (isLetter(unit)) while (at < to && goesOn(text.charCodeAt(at))) at++;
    else if (isDigit(unit)) while (at < to && isFigure(text.charCodeAt(at))) at++;
    else if (unit === 0x5f || isSpace(unit)) continue;
    bounds.push(start, at);
  }
  return bounds;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const goesOn = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x5f;
const isFigure = (unit: number): boolean => isDigit(unit) || unit === 0x2e;
const isSpace = (unit: number): boolean =>
  unit < 0x80 ? unit === 0x20 || (unit >= 9 && unit <= 13) : /\s/.test(String.fromCharCode(unit));
