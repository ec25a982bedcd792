/**
 * All names in a text, longest first, left to right, in one pass. What a form of the trie begins, the
 * grammar of its family may go on with; a vendor before and a head noun after belong to the span.
 */
import { isDigit, isSmallLetter, isWordUnit } from "./alphabet.ts";
import type { LexiconEntry, LexiconMatch } from "./entry.ts";
import { type Hit, hitsAt, wordEnd } from "./scan.ts";
import type { Surface } from "./surface.ts";
import type { Trie } from "./trie.ts";
import { mayGoOn } from "./variant.ts";
import { type Bare, type VariantTables, variantsAt } from "./variant-match.ts";

/** What matching needs of the lexicon. */
export interface MatchTables extends VariantTables {
  readonly trie: Trie;
  /** Only the forms that a word can name that begins with a small letter: most words fail here at once. */
  readonly smallTrie: Trie;
  readonly surface: Surface;
  readonly entries: readonly LexiconEntry[];
}

/** A number of devices written together with their name. */
const COUNT = /\d{1,5}(?:x|times)(?=[A-Z])/y;

const SLASH = 0x2f;

/** All matches, in order, none overlapping another. Linear in the length of the text. */
export function matchNames(text: string, tables: MatchTables): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  let free = 0;
  for (let i = 0; i < text.length; ) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    i = afterCount(text, i);
    const found = matchAt(text, i, free, tables);
    if (found.length === 0) {
      i = endOfWord(text, i);
      continue;
    }
    matches.push(takeVendor(text, matches, found[0] as LexiconMatch, tables), ...found.slice(1));
    free = (found.at(-1) as LexiconMatch).end;
    i = free;
  }
  return matches;
}

/** Where the name begins in "8xA100": after the count. */
function afterCount(text: string, start: number): number {
  if (!isDigit(text.charCodeAt(start))) return start;
  COUNT.lastIndex = start;
  return COUNT.test(text) ? COUNT.lastIndex : start;
}

/** "ARM Neoverse-N1" names no "ARM" of its own: the match before is taken back as the vendor of this one. */
function takeVendor(text: string, matches: LexiconMatch[], next: LexiconMatch, { surface }: MatchTables): LexiconMatch {
  const before = matches.at(-1);
  if (!before || before.end + 1 !== next.core.start || next.parts?.size === "") return next;
  if (surface.vendorStart(text, next.core.start) !== before.start) return next;
  matches.pop();
  return { ...next, start: before.start };
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

/** What most words give; shared, so that they cost no memory. */
const NONE: LexiconMatch[] = [];

/** Whether what begins at `start` is written small, and stands in no address. */
function isSmall(text: string, start: number): boolean {
  return isSmallLetter(text.charCodeAt(start)) && (start === 0 || text.charCodeAt(start - 1) !== SLASH);
}

function matchAt(text: string, start: number, free: number, tables: MatchTables): LexiconMatch[] {
  const hits = hitsAt(text, start, isSmall(text, start) ? tables.smallTrie : tables.trie);
  if (hits.length === 0) return NONE;
  for (const hit of hits) {
    const found = matchHit(text, hit, free, tables);
    if (found.length > 0) return behindVendor(text, found, free, tables) ?? found;
  }
  return NONE;
}

/** A longer or listed name behind the vendor ("Core i7-12700K") is better than one made up with it ("Intel Core"). */
function behindVendor(
  text: string,
  found: LexiconMatch[],
  free: number,
  tables: MatchTables,
): LexiconMatch[] | undefined {
  const [first] = found;
  if (!first) return undefined;
  const skipped = first.name.length - tables.surface.withoutVendor(first.name).length;
  if (skipped === 0) return undefined;
  const other = matchAt(text, first.core.start + skipped, free, tables);
  const end = other.at(-1)?.end ?? 0;
  const isListed = first.entries[0]?.derived === true && other[0]?.entries[0]?.derived !== true;
  return end > first.end || (end === first.end && isListed) ? other : undefined;
}

function matchHit(text: string, hit: Hit, free: number, tables: MatchTables): LexiconMatch[] {
  const { start } = hit;
  const known = distinct(hit.forms.map((form) => tables.entries[form.entry] as LexiconEntry));
  for (const entry of mayGoOn(text, hit.end) ? known : []) {
    const variants = variantsAt(text, hit, entry, tables);
    if (variants.length > 0)
      return variants.map((variant, i) => dress(text, i === 0 ? free : variant.core.start, variant, tables));
  }
  const end = wordEnd(text, hit.end);
  if (end < 0) return [];
  const supported = hit.forms
    .filter((form) =>
      isSupported(text, start, end, form.needsContext, tables.entries[form.entry] as LexiconEntry, tables),
    )
    .map((form) => tables.entries[form.entry] as LexiconEntry);
  const core = { start, end: hit.end };
  const name = text.slice(start, hit.end);
  const bare = { core, end, name, entries: known, supported: distinct(supported), parts: undefined };
  return [dress(text, free, bare, tables)];
}

function distinct(entries: LexiconEntry[]): LexiconEntry[] {
  return entries.length < 2 ? entries : [...new Set(entries)];
}

/** Adds the vendor before, the head noun after, and whether the name is only a part of a longer one. */
function dress(text: string, free: number, bare: Bare, { surface }: MatchTables): LexiconMatch {
  const { core, name, entries, supported, parts } = bare;
  const vendorStart = surface.vendorStart(text, core.start);
  const start = vendorStart < free ? core.start : vendorStart;
  const type = entries[0]?.type ?? "method";
  const last = Math.max(bare.end, core.end);
  // "CPU-GPU" is two classes of hardware: neither heads the other.
  const isPair = entries[0]?.class === true && isHyphen(text.charCodeAt(last));
  const end = isPair ? last : surface.headEnd(text, last, type);
  // Written out, so that all matches are of one shape: what is made by spreading is slow to make and to read.
  return { core, start, end, name, entries, supported, parts, partial: isPartial(text, start, end) };
}

function isSupported(
  text: string,
  start: number,
  end: number,
  formNeedsContext: boolean,
  entry: LexiconEntry,
  { surface }: MatchTables,
): boolean {
  if (!formNeedsContext) return true;
  if (entry.vendor && surface.vendorStart(text, start) < start) return true;
  return surface.hasCue(text, start, end, entry);
}

/** Whether a hyphen joins the span to more of a name: a capital or digit after it, any word before it. */
function isPartial(text: string, start: number, end: number): boolean {
  const before = start > 1 && isHyphen(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start - 2));
  return before || (end < text.length && isHyphen(text.charCodeAt(end)) && /[A-Z0-9]/.test(text[end + 1] ?? ""));
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
