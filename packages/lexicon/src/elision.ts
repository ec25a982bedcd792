/**
 * Lists that name the family once: "LLaVA-NeXT-7B/13B", "LTX-Video (2B/13B)", "Llama2/3",
 * "OPT-6.7B, 13B and 30B", "Llama 2 and 3". Each further item is a place that names a variant.
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
  for (let at = end; "/, &".includes(text[at] ?? "."); ) {
    const start = after(SLASH, text, at);
    if (start < 0) return items;
    // "ResNet-18, -34 and -50": the joint is repeated, so that a list it is.
    const isDashed = text[start] === "-" && /\d/.test(text[start + 1] ?? "");
    const item = readItem(text, isDashed ? start + 1 : start, family, parts, isDashed || text[at] === "/");
    if (!item) return items;
    items.push(item);
    at = item.end;
  }
  return items;
}

/** Sizes in brackets after a family's name: all of them, and where the bracket closes. */
export function bracketedAfter(text: string, end: number, family: Family, parts: Tail["parts"]): ElidedItem[] {
  if (parts.size || !" -({".includes(text[end] ?? ".")) return [];
  const start = after(OPEN, text, end);
  if (start < 0) return [];
  const first = readItem(text, start, family, { ...parts, size: "" }, false);
  if (!first) return [];
  const items = [first, ...elidedAfter(text, first.end, family, first.parts)];
  return after(CLOSE, text, items.at(-1)?.end ?? end) < 0 ? [] : items;
}

/** What may follow the last version of a list: no noun that the number counts. */
const LIST_END = /$|[,.;:)]| (?:and|or|models?|series|famil(?:y|ies)|variants?|are|on|with|as|by|for|in|at|using)\b/y;

/** One item: a size where the list is of sizes, else a version; one that is not joined by a mark must be a listed one. */
function readItem(
  text: string,
  start: number,
  family: Family,
  before: Tail["parts"],
  byMark: boolean,
): ElidedItem | undefined {
  const { size, version, kind } = before;
  if (size !== undefined) {
    const known = { ...(version && { version }), ...(kind && { kind }) };
    const tail = readTail(text, start, family, known);
    const isList = byMark || /^\d+(\.\d+)?[BM]|^\d+x/.test(tail?.parts.size ?? "") || size === "";
    return tail?.parts.size && isList ? { start, end: tail.end, parts: tail.parts } : undefined;
  }
  if (version === undefined || !/^\d/.test(version)) return undefined;
  const tail = readTail(text, start, family);
  const isVersion = tail?.parts.version !== undefined;
  if (!tail || !isVersion || !(byMark || isListedVersion(text, tail, family))) return undefined;
  return { start, end: tail.end, parts: tail.parts };
}

function isListedVersion(text: string, { parts, end }: Tail, { versions }: Family): boolean {
  return parts.size === undefined && versions.has(parts.version ?? "") && after(LIST_END, text, end) >= 0;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
