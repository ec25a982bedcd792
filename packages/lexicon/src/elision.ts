/**
 * Lists that name the family once: "LLaVA-NeXT-7B/13B", "LTX-Video (2B/13B)", "Llama2/3",
 * "OPT-6.7B, 13B and 30B". Each further item is a place that names a variant.
 */
import type { Span } from "@accelgraph/domain";
import { type Family, readTail, type Tail } from "./variant.ts";

/** A further item of a list, with the parts that complete its name. */
export interface ElidedItem extends Span {
  readonly parts: Tail["parts"];
}

const SLASH = /\/|, ?\/?|,? (?:and|or|&) |&/y;
const OPEN = /[ -]?[({]\s?/y;
const CLOSE = /\s?[)}]/y;

/** Items after a variant that ends at `end`: each replaces the last part of the one before. */
export function elidedAfter(text: string, end: number, family: Family, parts: Tail["parts"]): ElidedItem[] {
  const items: ElidedItem[] = [];
  for (let at = end; ; ) {
    const start = after(SLASH, text, at);
    if (start < 0) return items;
    const item = readItem(text, start, family, parts, text[at] === "/");
    if (!item) return items;
    items.push(item);
    at = item.end;
  }
}

/** Sizes in brackets after a family's name: all of them, and where the bracket closes. */
export function bracketedAfter(text: string, end: number, family: Family, parts: Tail["parts"]): ElidedItem[] {
  if (parts.size) return [];
  const start = after(OPEN, text, end);
  if (start < 0) return [];
  const first = readItem(text, start, family, { ...parts, size: "" }, false);
  if (!first) return [];
  const items = [first, ...elidedAfter(text, first.end, family, first.parts)];
  return after(CLOSE, text, items.at(-1)?.end ?? end) < 0 ? [] : items;
}

/** One item: a size where the list is of sizes, else (after a slash only) a version. */
function readItem(
  text: string,
  start: number,
  family: Family,
  before: Tail["parts"],
  bySlash: boolean,
): ElidedItem | undefined {
  const { size, version, kind } = before;
  if (size !== undefined) {
    const known = { ...(version && { version }), ...(kind && { kind }) };
    const tail = readTail(text, start, family, known);
    const isList = bySlash || /^\d+(\.\d+)?[BM]|^\d+x/.test(tail?.parts.size ?? "") || size === "";
    return tail?.parts.size && isList ? { start, end: tail.end, parts: tail.parts } : undefined;
  }
  if (!bySlash || version === undefined || !/^\d/.test(version)) return undefined;
  const tail = readTail(text, start, family);
  return tail?.parts.version ? { start, end: tail.end, parts: tail.parts } : undefined;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
