/** From rows to entries: names become ids, versions become entries, faults are named with their file. */
import { nameKey } from "@accelgraph/domain";
import type { LexiconEntry, VariantGrammar, VocabularyTerm } from "./entry.ts";
import { badData, type EntryRow, isRecord, isString, isStrings } from "./source.ts";
import { idOf } from "./spelling.ts";

/** A family's version that is an entry of its own. */
interface VersionOf {
  readonly family: string;
  readonly version: string;
}

export interface CompiledEntries {
  readonly entries: readonly LexiconEntry[];
  /** By id of the version's entry. */
  readonly versionOf: ReadonlyMap<string, VersionOf>;
}

/** Compiles all rows. Throws a fault on a duplicate id, an unknown or circular broader link, a bad grammar. */
export function compileEntries(rows: readonly EntryRow[], labels: readonly VocabularyTerm[]): CompiledEntries {
  const versions = rows.flatMap(versionRows);
  const all = withVersions(rows, versions);
  // By key, and before that by the name as written: "ViT-S" and "VITS" have one key.
  const byKey = new Map([
    ...all.map((row) => [`${row.type}:${nameKey(row.name)}`, row] as const),
    ...all.map((row) => [`${row.type}=${row.name}`, row] as const),
  ]);
  const labelIds = new Set(labels.map((term) => `${term.kind}:${term.slug}`));
  const entries = all.map((row) => makeEntry(row, (reference) => resolveBroader(row, reference, byKey, labelIds)));
  checkUnique(all);
  checkAcyclic(entries);
  return { entries, versionOf: new Map(versions.map(({ row, of }) => [idOf(row.type, row.name), of])) };
}

/** Adds the versions to the rows; one that is listed too keeps what its own row says, with the spellings of both. */
function withVersions(rows: readonly EntryRow[], versions: readonly VersionRow[]): EntryRow[] {
  const made = new Map(versions.map(({ row }) => [idOf(row.type, row.name), row]));
  const listed = new Set(rows.map((row) => idOf(row.type, row.name)));
  const spelled = rows.map((row) => {
    const version = made.get(idOf(row.type, row.name));
    return version ? { ...row, aliases: [...row.aliases, ...version.aliases] } : row;
  });
  return [...spelled, ...[...made].flatMap(([id, row]) => (listed.has(id) ? [] : [row]))];
}

/** A version made of its family's row. */
interface VersionRow {
  readonly row: EntryRow;
  readonly of: VersionOf;
}

/** The rows of a family's listed versions: "LLaMA-2", also written "LLaMA-v2". */
function versionRows(row: EntryRow): VersionRow[] {
  const grammar = grammarOf(row);
  if (!grammar) return [];
  return Object.entries(grammar.versions).map(([version, year]) => {
    const forms = [row.name, ...row.aliases].flatMap((form) => {
      const plain = `${form}${grammar.join}${version}`;
      return /^\d/.test(version) && !/v$/i.test(grammar.join) ? [plain, `${form}-v${version}`] : [plain];
    });
    const [name = row.name, ...aliases] = forms;
    const { grammar: _grammar, contextAliases: _context, ...fields } = row.fields;
    // A version number makes a name of an ordinary word: "Phi-3" needs no cue.
    const made = { ...row, name, aliases, broader: [row.name], fields: { ...fields, year, needsContext: false } };
    return { row: made, of: { family: idOf(row.type, row.name), version } };
  });
}

function grammarOf(row: EntryRow): VariantGrammar | undefined {
  const { grammar } = row.fields;
  if (grammar === undefined) return undefined;
  if (!isRecord(grammar)) throw badData(row.file, row.name, "has a grammar that is not a mapping");
  const { join = "-", sizeJoin = "-", versions = {}, sizes = [], kinds = [] } = grammar;
  if (
    typeof join !== "string" ||
    typeof sizeJoin !== "string" ||
    !isRecord(versions) ||
    !isList(sizes) ||
    !isList(kinds)
  ) {
    throw badData(row.file, row.name, "has a grammar of bad form");
  }
  return { join, sizeJoin, versions: versions as Record<string, number>, sizes, kinds };
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && (value.length === 0 || isStrings(value));
}

function makeEntry(row: EntryRow, resolve: (reference: string) => string): LexiconEntry {
  const { grammar: _raw, needsContext, ...fields } = row.fields;
  const grammar = grammarOf(row);
  const seen = new Set([nameKey(row.name)]);
  const spelled = [...row.aliases, ...row.lines.flatMap((line) => [`${line} ${row.name}`])];
  const aliases = spelled.filter((alias) => !seen.has(nameKey(alias)) && seen.add(nameKey(alias)));
  return {
    id: idOf(row.type, row.name),
    type: row.type,
    name: row.name,
    aliases,
    broader: row.broader.map(resolve),
    ...fields,
    ...(needsContext === true && { needsContext: true }),
    ...(grammar && { grammar }),
  };
}

function resolveBroader(
  row: EntryRow,
  reference: string,
  byKey: ReadonlyMap<string, EntryRow>,
  labelIds: ReadonlySet<string>,
): string {
  if (labelIds.has(reference)) return reference;
  const target = byKey.get(`${row.type}=${reference}`) ?? byKey.get(`${row.type}:${nameKey(reference)}`);
  if (!target) throw badData(row.file, row.name, `is said to be a kind of ${reference}, which is not listed`);
  return idOf(target.type, target.name);
}

function checkUnique(rows: readonly EntryRow[]): void {
  const files = new Map<string, string>();
  for (const row of rows) {
    const id = idOf(row.type, row.name);
    const earlier = files.get(id);
    if (earlier) throw badData(row.file, row.name, `has the id ${id}, which ${earlier} has given already`);
    files.set(id, row.file);
  }
}

/** Throws where following broader links comes back to where it began. */
export function checkAcyclic(nodes: readonly { readonly id: string; readonly broader: readonly string[] }[]): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const state = new Map<string, "open" | "done">();
  const visit = (id: string): void => {
    if (state.get(id) === "done") return;
    if (state.get(id) === "open") throw badData("lexicon", id, "is broader than itself");
    state.set(id, "open");
    for (const parent of byId.get(id)?.broader ?? []) visit(parent);
    state.set(id, "done");
  };
  for (const node of nodes) visit(node.id);
}

/** Reads a closed vocabulary: slug to title, definition, aliases, broader. */
export function readVocabulary(file: string, kind: VocabularyTerm["kind"], data: unknown): VocabularyTerm[] {
  if (!isRecord(data)) throw badData(file, "the file", "is not a mapping");
  const terms = Object.entries(data).map(([slug, term]): VocabularyTerm => {
    if (!isRecord(term) || !isString(term.title) || !isString(term.definition)) {
      throw badData(file, slug, "has no title or no definition");
    }
    const { title, definition, aliases = [], broader = [] } = term;
    if (!isList(aliases) || !isList(broader)) throw badData(file, slug, "has aliases or broader that are no lists");
    const unknown = broader.find((parent) => !(parent in data));
    if (unknown) throw badData(file, slug, `is said to be a kind of ${unknown}, which is not listed`);
    return { kind, slug, title, definition, aliases, broader };
  });
  checkAcyclic(terms.map((term) => ({ id: term.slug, broader: term.broader })));
  return terms;
}
