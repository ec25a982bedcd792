/**
 * The border between two ways of counting: JavaScript counts UTF-16 units, SQLite's substr() and length()
 * count characters (code points). Texts outside the Basic Multilingual Plane (emoji, some mathematics) differ.
 */
import type { Span } from "@accelgraph/domain";

/**
 * A text as SQLite can hold it, of the same length: lone surrogates and NUL characters (at which SQLite's
 * functions stop) become U+FFFD.
 */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\uFFFD") : whole;
}

/** Converts spans of one text. */
export type SpanConverter = (span: Span) => Span;

const same: SpanConverter = ({ start, end }) => ({ start, end });
const SURROGATE = /[\uD800-\uDFFF]/;

/** From UTF-16 units to characters. An offset inside a surrogate pair counts as after it. */
export function toCharacters(text: string): SpanConverter {
  if (!SURROGATE.test(text)) return same;
  const before = new Int32Array(text.length + 1);
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    before[i] = characters;
    if (!isTrail(text, i + 1)) characters++;
  }
  before[text.length] = characters;
  return convert(before);
}

/** From characters to UTF-16 units. */
export function toUtf16(text: string): SpanConverter {
  if (!SURROGATE.test(text)) return same;
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isTrail(text, i)) offsets.push(i);
  offsets.push(text.length);
  return convert(offsets);
}

/** Whether the unit at `i` is the second half of a surrogate pair. */
function isTrail(text: string, i: number): boolean {
  return isBetween(text.charCodeAt(i), 0xdc00, 0xdfff) && isBetween(text.charCodeAt(i - 1), 0xd800, 0xdbff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

function convert(table: ArrayLike<number>): SpanConverter {
  const at = (offset: number) => table[Math.max(0, Math.min(offset, table.length - 1))] ?? 0;
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}
