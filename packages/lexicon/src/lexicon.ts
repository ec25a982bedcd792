/** The lexicon as one object: look-up by name and id, matching in text, the graph of broader things. */
import { type EntityType, nameKey } from "@accelgraph/domain";
import { isSpellable } from "./alphabet.ts";
import { caseRuleOf } from "./case-rule.ts";
import type { CompiledEntries } from "./compile.ts";
import type { LexiconEntry, LexiconMatch } from "./entry.ts";
import { type MatchTables, matchNames } from "./matcher.ts";
import { spelledId } from "./spelling.ts";
import { type StyleSheet, wordsStyle } from "./styles.ts";
import type { Surface } from "./surface.ts";
import { buildTrie, type Form } from "./trie.ts";
import { type Family, parentParts, type Tail } from "./variant.ts";
import { variantByKey, variantEntry } from "./variant-match.ts";

export interface Lexicon {
  /** The listed entry of an id. */
  readonly entry: (id: string) => LexiconEntry | undefined;
  /** All listed entries, of one type where given. */
  readonly entries: (type?: EntityType) => readonly LexiconEntry[];
  /** Listed entries that have this name or alias, spelling apart. Several where the name is ambiguous. */
  readonly lookup: (name: string, type?: EntityType) => readonly LexiconEntry[];
  /** All names in a text: longest first, left to right, none overlapping. Linear in its length. */
  readonly match: (text: string) => LexiconMatch[];
  /** Families whose variants are recognised by a grammar of their own. */
  readonly modelFamilies: readonly LexiconEntry[];
  /** The matches of `match` that name a model. */
  readonly matchModelNames: (text: string) => LexiconMatch[];
  /** The node that a name stands for: a listed entry, a variant of one, or an entry made from its spelling. */
  readonly resolve: (type: EntityType, name: string) => LexiconEntry;
  /** Everything broader than an entry, nearest first, each once; labels (`model-class:llm`) are left out. */
  readonly lineage: (entry: LexiconEntry) => readonly LexiconEntry[];
}

/** Makes a lexicon of compiled data. Takes some ten milliseconds; matching takes microseconds an abstract. */
export function createLexicon(compiled: CompiledEntries, styles: StyleSheet, surface: Surface): Lexicon {
  const { entries } = compiled;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const keys = indexByKey(entries);
  const lookup = (name: string, type?: EntityType): readonly LexiconEntry[] => {
    const found = keys.get(nameKey(name)) ?? [];
    return type ? found.filter((entry) => entry.type === type) : found;
  };
  const byKey = (type: EntityType, name: string): LexiconEntry | undefined => {
    const found = lookup(name, type);
    // "ViT-S" and "VITS" differ in their spelling alone.
    return found.find((entry) => entry.name === name || entry.aliases.includes(name)) ?? found[0];
  };
  const familyOf = familyIndex(compiled, byId, styles);
  const forms = entries.flatMap((entry, i) => formsOf(entry, i, surface));
  const trie = buildTrie(forms);
  const smallTrie = buildTrie(forms.filter(({ surface: form, rule }) => rule === "any" || !/^\p{Lu}/u.test(form)));
  const tables: MatchTables = { trie, smallTrie, surface, entries, familyOf, byKey };
  const match = (text: string): LexiconMatch[] => matchNames(text, tables);
  const known = (type: EntityType, name: string): LexiconEntry | undefined =>
    byKey(type, name) ?? wholeMatch(match(name), type, name) ?? variantByKey(type, name, tables);
  const resolve = (type: EntityType, name: string): LexiconEntry =>
    known(type, name) ?? known(type, bareName(name)) ?? spelled(type, name);
  return {
    entry: (id) => byId.get(id),
    entries: (type) => (type ? entries.filter((entry) => entry.type === type) : entries),
    lookup,
    match,
    modelFamilies: entries.filter((entry) => entry.type === "model" && entry.grammar),
    matchModelNames: (text) => match(text).filter(({ entries: named }) => named.some(({ type }) => type === "model")),
    resolve,
    lineage: (entry) => lineageOf(entry, byId, (derived) => parentOf(derived, match, tables)),
  };
}

function indexByKey(entries: readonly LexiconEntry[]): Map<string, LexiconEntry[]> {
  const keys = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases, ...(entry.contextAliases ?? [])]) {
      const list = keys.get(nameKey(name)) ?? [];
      if (!list.includes(entry)) keys.set(nameKey(name), [...list, entry]);
    }
  }
  return keys;
}

/** The forms to look for. A vendor before a name is found by itself, so that longer names win over it. */
function formsOf(entry: LexiconEntry, index: number, surface: Surface): Form[] {
  if (entry.grouping) return [];
  const own = new Set([entry.name, ...entry.aliases].map(nameKey));
  const isCovered = (alias: string): boolean => {
    const bare = surface.withoutVendor(alias);
    return bare !== alias && own.has(nameKey(bare));
  };
  const make =
    (needsContext: boolean) =>
    (form: string): Form => {
      const exact = entry.caseSensitive ?? (needsContext || undefined);
      const rule = exact === undefined ? caseRuleOf(form) : exact ? "exact" : "any";
      return { surface: form, rule, entry: index, needsContext };
    };
  const aliases = entry.aliases.filter((alias) => !isCovered(alias)).map(make(false));
  const named = [make(entry.needsContext ?? false)(entry.name), ...aliases];
  return [...named, ...(entry.contextAliases ?? []).map(make(true))].filter((form) => isSpellable(form.surface));
}

/** Prepares, once an entry and on demand, the grammar that its variants follow. */
function familyIndex(
  { versionOf }: CompiledEntries,
  byId: ReadonlyMap<string, LexiconEntry>,
  styles: StyleSheet,
): MatchTables["familyOf"] {
  const families = new Map<string, { family: Family; parts: Tail["parts"] }>();
  return (entry) => {
    const known = families.get(entry.id);
    if (known) return known;
    const version = versionOf.get(entry.id);
    const base = (version && byId.get(version.family)) ?? entry;
    const parts: Tail["parts"] = version ? { version: version.version } : {};
    const made = { family: makeFamily(base, styles), parts };
    families.set(entry.id, made);
    return made;
  };
}

function makeFamily(entry: LexiconEntry, styles: StyleSheet): Family {
  const { grammar } = entry;
  const standard = styles.defaults[entry.type];
  const sizes = (grammar?.sizes ?? standard.sizes).map((name) => {
    const style = styles.sizes.get(name);
    if (!style) throw new Error(`${entry.id}: no style of sizes is named ${name}`);
    return style;
  });
  return {
    entry,
    join: grammar?.join ?? "-",
    sizeJoin: grammar?.sizeJoin ?? "-",
    versions: new Set(Object.keys(grammar?.versions ?? {})),
    open: standard.open && !entry.class,
    sizes: entry.class ? [] : sizes,
    kinds: wordsStyle(grammar?.kinds ?? []),
    suffix: entry.type === "model" ? styles.suffix : undefined,
  };
}

/** The one match that covers all of a name, vendor and head noun included. */
function wholeMatch(matches: readonly LexiconMatch[], type: EntityType, name: string): LexiconEntry | undefined {
  const [only, second] = matches;
  if (!only || second || only.start > 0 || only.end < name.length) return undefined;
  return only.entries.find((entry) => entry.type === type);
}

/** A name without the marks that LaTeX puts around indices, and without the account that it is stored under. */
function bareName(name: string): string {
  const plain = name.replace(/[{}$\\]/g, "");
  return /^[\w.-]+\/[\w.-]{4,}$/.test(plain) ? plain.slice(plain.indexOf("/") + 1) : plain;
}

function spelled(type: EntityType, name: string): LexiconEntry {
  return { id: spelledId(type, name), type, name, aliases: [], broader: [], derived: true };
}

/** The parent of a variant that is not listed, which may itself not be listed. */
function parentOf(
  derived: LexiconEntry,
  match: (text: string) => LexiconMatch[],
  tables: MatchTables,
): LexiconEntry | undefined {
  const parts = match(derived.name)[0]?.parts;
  if (!parts) return undefined;
  const { family, ...rest } = parts;
  return variantEntry(tables.familyOf(family).family, parentParts(rest), tables);
}

function lineageOf(
  entry: LexiconEntry,
  byId: ReadonlyMap<string, LexiconEntry>,
  derivedParent: (entry: LexiconEntry) => LexiconEntry | undefined,
): LexiconEntry[] {
  const seen = new Map<string, LexiconEntry>();
  const queue = [entry];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const unlisted = at.derived ? derivedParent(at) : undefined;
    const parents = unlisted ? [unlisted] : at.broader.map((id) => byId.get(id));
    for (const parent of parents) {
      if (!parent || seen.has(parent.id) || parent.id === entry.id) continue;
      seen.set(parent.id, parent);
      queue.push(parent);
    }
  }
  return [...seen.values()];
}
