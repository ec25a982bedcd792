/** Words around a name: vendors before it, head nouns after it, cues near it. From data/surface.yaml. */
import type { EntityType } from "@accelgraph/domain";
import { isWordUnit } from "./alphabet.ts";
import type { LexiconEntry } from "./entry.ts";
import { badData, isRecord, isStrings } from "./source.ts";

export interface Surface {
  /** A name without the vendor that it starts with, or as it is. */
  readonly withoutVendor: (name: string) => string;
  /** Start of the vendor's name that stands directly before `start`, or `start`. */
  readonly vendorStart: (text: string, start: number) => number;
  /** End of the head noun that follows `end`, or `end`. */
  readonly headEnd: (text: string, end: number, type: EntityType) => number;
  /** Whether one of the entry's cues stands near `[start, end)`, in the same sentence. */
  readonly hasCue: (text: string, start: number, end: number, entry: LexiconEntry) => boolean;
}

/** How far from a name its cues are looked for, in UTF-16 units. */
const CUE_REACH = 120;
/** Longest vendor or head noun, in UTF-16 units. */
const AFFIX_REACH = 28;

/** Compiles the data file. Throws a fault where a list is missing. */
export function compileSurface(file: string, data: unknown): Surface {
  if (!isRecord(data) || !isStrings(data.vendors) || !isRecord(data.heads) || !isRecord(data.cues)) {
    throw badData(file, "the file", "lacks vendors, heads or cues");
  }
  const vendors = new Set(data.vendors);
  const heads = new Map(Object.entries(data.heads).map(([type, words]) => [type, headPattern(file, type, words)]));
  const cues = new Map(Object.entries(data.cues).map(([type, words]) => [type, cueList(file, type, words)]));
  const ownCues = new WeakMap<LexiconEntry, readonly string[]>();
  const cuesOf = (entry: LexiconEntry): readonly string[] => {
    if (!entry.cues) return cues.get(entry.type) ?? [];
    const known = ownCues.get(entry) ?? entry.cues.map((cue) => cue.toLowerCase());
    ownCues.set(entry, known);
    return known;
  };
  return {
    withoutVendor: (name) => withoutVendor(name, vendors),
    vendorStart: (text, start) => vendorStart(text, start, vendors),
    headEnd: (text, end, type) => headEnd(text, end, heads.get(type)),
    hasCue: (text, start, end, entry) => hasCue(text, start, end, cuesOf(entry)),
  };
}

function vendorStart(text: string, start: number, vendors: ReadonlySet<string>): number {
  const lowest = Math.max(0, start - AFFIX_REACH);
  let from = start;
  // Two words at most ("Stability AI"), each joined to what follows by a space or a hyphen.
  for (let words = 0, at = start; words < 2 && at > lowest && isJoint(text.charCodeAt(at - 1)); words++) {
    let word = at - 1;
    while (word > lowest && isWordUnit(text.charCodeAt(word - 1))) word--;
    if (word === at - 1) break;
    if (vendors.has(text.slice(word, start - 1))) from = word;
    at = word;
  }
  return from;
}

/** A space or a hyphen. */
function isJoint(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d;
}

function withoutVendor(name: string, vendors: ReadonlySet<string>): string {
  const first = name.indexOf(" ");
  if (first < 0) return name;
  const second = name.indexOf(" ", first + 1);
  if (second > 0 && vendors.has(name.slice(0, second))) return name.slice(second + 1);
  return vendors.has(name.slice(0, first)) ? name.slice(first + 1) : name;
}

function headPattern(file: string, type: string, words: unknown): RegExp {
  if (!isStrings(words)) throw badData(file, type, "has heads that are no list");
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?: (?:mobile|edge|embedded|data ?cent(?:er|re)|tensor|graphics))?[ -](?:${longestFirst.join("|")})(?![\\w-])`,
    "y",
  );
}

function headEnd(text: string, end: number, pattern: RegExp | undefined): number {
  if (!pattern || end >= text.length || !isJoint(text.charCodeAt(end))) return end;
  pattern.lastIndex = end;
  return end + (pattern.exec(text)?.[0].length ?? 0);
}

function cueList(file: string, type: string, words: unknown): string[] {
  if (!isStrings(words)) throw badData(file, type, "has cues that are no list");
  return words.map((word) => word.toLowerCase());
}

function hasCue(text: string, start: number, end: number, cues: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  const after = text.slice(end, end + CUE_REACH);
  const left = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". ")) + 1).toLowerCase();
  const stop = after.search(/\n|\. /);
  const right = (stop < 0 ? after : after.slice(0, stop)).toLowerCase();
  return cues.some((cue) => holdsWord(left, cue) || holdsWord(right, cue));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = text[at + word.length] === "s" ? at + word.length + 1 : at + word.length;
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(end))) return true;
  }
  return false;
}
