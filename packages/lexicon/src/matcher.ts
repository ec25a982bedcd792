/**
 * All names in a text, longest first, left to right, in one pass. What a form of the trie begins, the
 * grammar of its family may go on with; a vendor before and a head noun after belong to the span.
 */
import { nameKey, type Span } from "@accelgraph/domain";
import { isDigit, isWordUnit } from "./alphabet.ts";
import { bracketedAfter, elidedAfter } from "./elision.ts";
import type { LexiconEntry, LexiconMatch } from "./entry.ts";
import { type Hit, hitsAt, wordEnd } from "./scan.ts";
import type { Surface } from "./surface.ts";
import type { Trie } from "./trie.ts";
import { derivedEntry, type Family, nameParts, parentParts, readTail, type Tail, variantName } from "./variant.ts";

/** What matching needs of the lexicon. */
export interface MatchTables {
  readonly trie: Trie;
  readonly surface: Surface;
  readonly entries: readonly LexiconEntry[];
  /** The family whose grammar an entry follows, and the parts that the entry fixes already. */
  readonly familyOf: (entry: LexiconEntry) => { readonly family: Family; readonly parts: Tail["parts"] };
  readonly byKey: (type: LexiconEntry["type"], name: string) => LexiconEntry | undefined;
}

/** A number of devices written together with their name. */
const COUNT = /\d{1,5}(?:x|times)(?=[A-Z])/y;

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
    const first = found[0];
    const last = found.at(-1);
    if (first && last) {
      matches.push(takeVendor(text, matches, first, tables), ...found.slice(1));
      free = last.end;
    }
    i = last ? last.end : endOfWord(text, i);
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

function matchAt(text: string, start: number, free: number, tables: MatchTables): LexiconMatch[] {
  for (const hit of hitsAt(text, start, tables.trie)) {
    const found = matchHit(text, hit, free, tables);
    if (found.length > 0) return behindVendor(text, found, free, tables) ?? found;
  }
  return [];
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
  for (const entry of known) {
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
  const bare = { core, end, name: text.slice(start, hit.end), entries: known, supported: distinct(supported) };
  return [dress(text, free, bare, tables)];
}

function distinct(entries: LexiconEntry[]): LexiconEntry[] {
  return entries.length < 2 ? entries : [...new Set(entries)];
}

type Bare = Pick<LexiconMatch, "core" | "end" | "name" | "entries" | "supported"> &
  Partial<Pick<LexiconMatch, "parts">>;

function variantsAt(text: string, hit: Hit, entry: LexiconEntry, tables: MatchTables): Bare[] {
  const { family, parts: fixed } = tables.familyOf(entry);
  const tail = readTail(text, hit.end, family, fixed);
  const parts = tail?.parts ?? fixed;
  const end = tail?.end ?? hit.end;
  const bracketed = bracketedAfter(text, end, family, parts);
  const [first, ...rest] = bracketed;
  if (first) {
    const closed = rest.length === 0 ? first.end + 1 : end;
    const head = variant(
      text,
      { start: hit.start, end: closed },
      family,
      first.parts,
      tables,
      text.slice(hit.start, end),
    );
    return [head, ...rest.map((item) => variant(text, item, family, item.parts, tables, text.slice(hit.start, end)))];
  }
  const elided = elidedAfter(text, end, family, parts);
  if (!tail && elided.length === 0) return [];
  const head = variant(text, { start: hit.start, end }, family, parts, tables);
  return [
    head,
    ...elided.map((item) => variant(text, item, family, item.parts, tables, text.slice(hit.start, hit.end))),
  ];
}

/** The match of a variant. `base` is the family's name as the text writes it, where the item leaves it out. */
function variant(
  text: string,
  core: Span,
  family: Family,
  parts: Tail["parts"],
  tables: MatchTables,
  base?: string,
): Bare {
  const entry = variantEntry(family, parts, tables);
  const shown = text.slice(core.start, core.end);
  const name = base === undefined ? shown : elidedName(base, family, parts, shown);
  return { core, end: core.end, name, entries: [entry], supported: [entry], parts: nameParts(family, parts) };
}

/** "LLaVA-NeXT" and the part that the item gives make "LLaVA-NeXT-13B". */
function elidedName(base: string, family: Family, parts: Tail["parts"], shown: string): string {
  if (parts.size && !nameKey(base).endsWith(nameKey(parts.size))) return `${base}${family.sizeJoin}${parts.size}`;
  return parts.version ? base.replace(/[-_ ]?v?[\d.]+$/i, "") + separatorOf(base) + shown : `${base}-${shown}`;
}

function separatorOf(base: string): string {
  return /([-_ ]?)v?[\d.]+$/i.exec(base)?.[1] ?? "";
}

/** The entry of a variant: the listed one where there is one, else one made by the grammar. */
export function variantEntry(family: Family, parts: Tail["parts"], tables: Pick<MatchTables, "byKey">): LexiconEntry {
  if (Object.keys(parts).length === 0) return family.entry;
  const listed = tables.byKey(family.entry.type, variantName(family, parts));
  if (listed) return listed;
  const parent = variantEntry(family, parentParts(parts), tables);
  return derivedEntry(family, parts, parent.id);
}

/** Adds the vendor before, the head noun after, and whether the name is only a part of a longer one. */
function dress(text: string, free: number, bare: Bare, { surface }: MatchTables): LexiconMatch {
  const { core } = bare;
  const vendorStart = surface.vendorStart(text, core.start);
  const start = vendorStart < free ? core.start : vendorStart;
  const type = bare.entries[0]?.type ?? "method";
  const end = surface.headEnd(text, Math.max(bare.end, core.end), type);
  return { ...bare, start, end, partial: isPartial(text, start, end) };
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
  const before = isHyphen(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start - 2));
  return before || (isHyphen(text.charCodeAt(end)) && /[A-Z0-9]/.test(text[end + 1] ?? ""));
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
