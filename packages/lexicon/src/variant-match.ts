/** Matches of variants: a family's name with what its grammar reads behind it, lists that name it once included. */
import { nameKey, type Span } from "@accelgraph/domain";
import { bracketedAfter, elidedAfter } from "./elision.ts";
import type { LexiconEntry, LexiconMatch } from "./entry.ts";
import type { Hit } from "./scan.ts";
import { derivedEntry, type Family, nameParts, parentParts, readTail, type Tail, variantName } from "./variant.ts";

/** What the grammar of variants needs of the lexicon. */
export interface VariantTables {
  /** The family whose grammar an entry follows, and the parts that the entry fixes already. */
  readonly familyOf: (entry: LexiconEntry) => { readonly family: Family; readonly parts: Tail["parts"] };
  readonly byKey: (type: LexiconEntry["type"], name: string) => LexiconEntry | undefined;
}

/** A match before its vendor and head noun are looked for. */
export type Bare = Pick<LexiconMatch, "core" | "end" | "name" | "entries" | "supported" | "parts">;

/** The variant that a hit begins, with the further items of a list; empty where the hit stands as it is. */
export function variantsAt(text: string, hit: Hit, entry: LexiconEntry, tables: VariantTables): Bare[] {
  const { family, parts: fixed } = tables.familyOf(entry);
  const tail = readTail(text, hit.end, family, fixed);
  const parts = tail?.parts ?? fixed;
  const end = tail?.end ?? hit.end;
  const bracketed = bracketedAfter(text, end, family, parts);
  const [first, ...rest] = bracketed;
  if (first) {
    const base = text.slice(hit.start, end);
    const core = { start: hit.start, end: rest.length === 0 ? first.end + 1 : end };
    const head = variant(text, core, family, first.parts, tables, base);
    return [head, ...rest.map((item) => variant(text, item, family, item.parts, tables, base))];
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
  tables: VariantTables,
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
  return parts.version ? base.replace(/[-_ ]?v?[\d.]+$/i, "") + separatorOf(base, shown) + shown : `${base}-${shown}`;
}

/** What joins a version to a name: "-", or the V of "MobileNetV2" where the further version goes without. */
function separatorOf(base: string, shown: string): string {
  const [, separator = "", mark = ""] = /([-_ ]?)(v?)[\d.]+$/i.exec(base) ?? [];
  return /^v/i.test(shown) ? separator : separator + mark;
}

/** By family and parts: variants recur, and their names and ids take long to make. Kept as long as they are few. */
const variants = new WeakMap<Family, Map<string, LexiconEntry>>();
const mostVariants = 200;

/** The entry of a variant: the listed one where there is one, else one made by the grammar. */
export function variantEntry(family: Family, parts: Tail["parts"], tables: Pick<VariantTables, "byKey">): LexiconEntry {
  const ofFamily = variants.get(family) ?? new Map<string, LexiconEntry>();
  variants.set(family, ofFamily);
  const spelled = `${parts.version}|${parts.kind}|${parts.size}|${parts.suffix}`;
  const known = ofFamily.get(spelled);
  if (known) return known;
  const made = makeEntry(family, parts, tables);
  if (ofFamily.size >= mostVariants) ofFamily.clear();
  ofFamily.set(spelled, made);
  return made;
}

function makeEntry(family: Family, parts: Tail["parts"], tables: Pick<VariantTables, "byKey">): LexiconEntry {
  if (Object.keys(parts).length === 0) return family.entry;
  const listed = tables.byKey(family.entry.type, variantName(family, parts));
  if (listed) return listed;
  const parent = variantEntry(family, parentParts(parts), tables);
  return derivedEntry(family, parts, parent.id);
}

/** The variant that the whole of a name is, whatever the case of its family's name in it: "Bert-Base". */
export function variantByKey(
  type: LexiconEntry["type"],
  name: string,
  tables: VariantTables,
): LexiconEntry | undefined {
  for (let end = name.length - 1; end > 1; end--) {
    if (!isPartEnd(name, end)) continue;
    const entry = tables.byKey(type, name.slice(0, end));
    if (!entry) continue;
    const { family, parts } = tables.familyOf(entry);
    const tail = readTail(name, end, family, parts);
    if (tail?.end === name.length) return variantEntry(family, tail.parts, tables);
  }
  return undefined;
}

/** Where a part of a name may end: before a separator or mark, or between letters and digits. */
function isPartEnd(name: string, at: number): boolean {
  const two = name.slice(at - 1, at + 1);
  return /^[\p{L}\p{N}][-_ +#]|^\p{L}\p{N}|^\p{N}\p{L}/u.test(two);
}
