/** The lexicon as the store wants to know it: plain entries with facts, and what unlisted names mean. */
import { nameKey } from "@accelgraph/domain";
import { type LexiconEntry, lexicon, modelClasses, techniques, type VocabularyTerm } from "@accelgraph/lexicon";
import type { Meaning, NamedThing, VocabularyEntry } from "@accelgraph/store";

/** Every listed entry and every label of the closed vocabularies. */
export function storeVocabulary(): VocabularyEntry[] {
  return [...[...techniques, ...modelClasses].map(labelEntry), ...lexicon.entries().map(listedEntry)];
}

/**
 * What a name means that the lexicon does not list as such: a variant by its family's grammar, under its one
 * canonical spelling and below its family. Null where nothing is known of it.
 */
export function identifyName({ type, name }: NamedThing): Meaning | null {
  const entry = lexicon.resolve(type, name);
  if (entry.type !== type) return null;
  if (!entry.derived)
    return { type, name: entry.name, entry: entry.id, reason: `the lexicon reads it as ${entry.name}` };
  const family = lexicon.lineage(entry).find(({ derived }) => !derived);
  if (!family && nameKey(entry.name) === nameKey(name)) return null;
  const facts =
    type === "hardware" ? { hardware: hardwareFacts(entry) } : type === "model" ? { model: modelFacts(entry) } : {};
  const reason = `another spelling of ${entry.name} by the grammar of its family`;
  return { type, name: entry.name, broader: family ? [family.id] : [], ...facts, reason };
}

/** A label's name is the label itself: the same word in records, columns, screens and notes. */
function labelEntry({ kind, slug, title, definition, aliases, broader }: VocabularyTerm): VocabularyEntry {
  return { entry: slug, type: kind, name: slug, aliases: [title, ...aliases], broader, definition };
}

function listedEntry(entry: LexiconEntry): VocabularyEntry {
  const { id, type, name, aliases, contextAliases = [], broader } = entry;
  const listed = { entry: id, type, name, aliases: [...aliases, ...contextAliases], broader };
  if (type === "hardware") return { ...listed, hardware: hardwareFacts(entry) };
  return type === "model" ? { ...listed, model: modelFacts(entry) } : listed;
}

function hardwareFacts(entry: LexiconEntry) {
  const { vendor, memoryGb, year } = entry;
  const kind = [entry, ...lexicon.lineage(entry)].find((broader) => broader.class)?.name;
  return given({ vendor, class: kind, memoryGb, year, isClass: entry.class === true });
}

function modelFacts(entry: LexiconEntry) {
  const { parameters, year } = entry;
  const family = lexicon.lineage(entry).findLast(({ type }) => type === "model")?.name;
  return given({ family, parameters, year });
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without what is not known. */
function given<Facts extends object>(facts: Facts): Given<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Given<Facts>;
}
