/**
 * One thing, one node. Every name that a paper uses becomes a row of `entity`; where a name means something
 * that is known under another name, its row points to that one (`canonical`) and the ledger says why. What a
 * user decided comes before what the lexicon says.
 */

import type { Writer } from "@accelgraph/db";
import { type LabelType, nameKey } from "@accelgraph/domain";
import { decisionByHand, isMerge, latestDecision, type MergeDecision } from "./decisions.ts";
import { EntitySlugs } from "./entity-slugs.ts";
import { type Identify, keyOf, type Meaning, type NamedThing, type NodeKind, rowKey } from "./naming.ts";
import {
  insertAlias,
  insertBroader,
  insertDecision,
  insertEntity,
  insertHardwareFact,
  insertModelFact,
} from "./rows.ts";
import type { HardwareFacts, ModelFacts, Vocabulary, VocabularyEntry } from "./vocabulary.ts";

interface Facts {
  readonly hardware?: HardwareFacts | undefined;
  readonly model?: ModelFacts | undefined;
  readonly broader: readonly string[];
}

interface EntityRow {
  readonly id: number;
  canonical: number;
  entry: string | null;
}

export class EntityRegistry {
  readonly #db: Writer;
  readonly #vocabulary: Vocabulary;
  readonly #identify: Identify;
  /** Every row of `entity`, by type and key. */
  readonly #rows = new Map<string, EntityRow>();
  readonly #entries = new Map<string, number>();
  /** Names that were looked at in this run. */
  readonly #settled = new Map<string, number>();
  readonly #slugs: EntitySlugs;

  constructor(db: Writer, vocabulary: Vocabulary, identify: Identify = () => null) {
    this.#db = db;
    this.#vocabulary = vocabulary;
    this.#identify = identify;
    this.#slugs = new EntitySlugs(db, vocabulary);
    const rows = db.all<EntityRow & { type: NodeKind; key: string }>(
      "SELECT id, canonical, type, key, entry FROM entity",
    );
    for (const { id, canonical, type, key, entry } of rows) {
      this.#rows.set(rowKey(type, key), { id, canonical, entry });
    }
  }

  /** Puts all techniques and model classes into the file, and brings what the file has up to the lexicon's state. */
  writeVocabulary(): void {
    for (const entry of this.#vocabulary.labels.values()) this.#ensureEntry(entry);
    const known = this.#db.all<{ entry: string }>("SELECT entry FROM entity WHERE entry IS NOT NULL ORDER BY id");
    for (const { entry } of known) {
      const current = this.#vocabulary.entries.get(entry);
      if (current) this.#ensureEntry(current);
    }
  }

  /** Row of the name that a paper uses, made where it is new. */
  idOf(thing: NamedThing): number {
    const key = keyOf(thing.name);
    const name = rowKey(thing.type, key);
    const settled = this.#settled.get(name);
    if (settled !== undefined) return settled;
    const id = this.#settle(thing, key, this.#rows.get(name));
    this.#settled.set(name, id);
    return id;
  }

  /** Row of a technique or model class. */
  idOfLabel(kind: LabelType, label: string): number {
    const entry = this.#vocabulary.labels.get(rowKey(kind, nameKey(label)));
    if (entry) return this.#ensureEntry(entry);
    const key = keyOf(label);
    return this.#rows.get(rowKey(kind, key))?.id ?? this.#insert({ type: kind, key, name: label });
  }

  /** Decides what a name means: itself or another entity. What was decided before stays. */
  #settle(thing: NamedThing, key: string, row: EntityRow | undefined): number {
    if (row && (row.entry !== null || row.canonical !== row.id)) return row.id;
    const own = () => row?.id ?? this.#insert({ type: thing.type, key, name: thing.name });
    const decision = decisionByHand(this.#db, thing.type, key);
    if (isMerge(decision)) return this.#point(own(), thing, key, this.#decidedTarget(decision));
    if (decision) return own();
    const meaning = this.#meaning(thing);
    if (!meaning) return own();
    const target = this.#targetOf(meaning);
    if (this.#rows.get(rowKey(thing.type, key))?.id === target) return target;
    const id = this.#point(own(), thing, key, target);
    const known = latestDecision(this.#db, thing.type, key);
    if (isMerge(known) && known.intoType === meaning.type && known.intoKey === keyOf(meaning.name)) return id;
    insertDecision(this.#db, {
      action: "merge",
      type: thing.type,
      key,
      name: thing.name,
      intoType: meaning.type,
      intoKey: keyOf(meaning.name),
      intoName: meaning.name,
      reason: meaning.reason,
      decidedBy: meaning.entry === undefined ? "rule" : "lexicon",
    });
    return id;
  }

  #meaning(thing: NamedThing): Meaning | null {
    const entry = thing.entry === undefined ? undefined : this.#vocabulary.entries.get(thing.entry);
    if (!entry) return this.#identify(thing);
    const { type, name } = entry;
    return { type, name, entry: entry.entry, reason: `the lexicon lists “${thing.name}” under ${name}` };
  }

  #targetOf(meaning: Meaning): number {
    const { type, name, entry, hardware, model, broader = [] } = meaning;
    const listed = entry === undefined ? undefined : this.#vocabulary.entries.get(entry);
    if (listed) return this.#ensureEntry(listed);
    const key = keyOf(name);
    const row = this.#rows.get(rowKey(type, key));
    const id = row?.id ?? this.#insert({ type, key, name });
    // What a paper called it before it was known by its family's grammar gives way to the canonical name.
    if (row) this.#db.run("UPDATE entity SET name = ? WHERE id = ?", [name, id]);
    this.#writeFacts(id, { hardware, model, broader });
    return row?.canonical ?? id;
  }

  #decidedTarget({ intoType, intoKey, intoName }: MergeDecision): number {
    const row = this.#rows.get(rowKey(intoType, intoKey));
    return row?.canonical ?? this.#insert({ type: intoType, key: intoKey, name: intoName });
  }

  /** Makes `id` mean `target`. */
  #point(id: number, { type }: NamedThing, key: string, target: number): number {
    const row = this.#rows.get(rowKey(type, key));
    if (!row || id === target) return id;
    row.canonical = target;
    // Names that meant this one follow it, so that canonical rows never point on.
    this.#db.run("UPDATE entity SET canonical = ? WHERE canonical = ?", [target, id]);
    for (const other of this.#rows.values()) if (other.canonical === id) other.canonical = target;
    return id;
  }

  /** Row of a lexicon entry, with its facts, aliases and ancestors; written once a run. */
  #ensureEntry(entry: VocabularyEntry): number {
    const done = this.#entries.get(entry.entry);
    if (done !== undefined) return done;
    const key = keyOf(entry.name);
    const row = this.#rows.get(rowKey(entry.type, key));
    const id = row?.id ?? this.#insert({ type: entry.type, key, name: entry.name, entry });
    this.#entries.set(entry.entry, id);
    if (row) {
      row.entry = entry.entry;
      const facts = [entry.name, entry.entry, entry.definition ?? null, id];
      this.#db.run("UPDATE entity SET name = ?, entry = ?, definition = ? WHERE id = ?", facts);
    }
    this.#writeAliases(id, [...new Set(entry.aliases)]);
    this.#writeFacts(id, entry);
    return id;
  }

  /** Where the rows say so already they keep their ids: an ingest that goes on after a broken one is as if unbroken. */
  #writeAliases(id: number, names: readonly string[]): void {
    const own = "FROM alias WHERE entity = ? AND source = 'lexicon'";
    const stored = this.#db.all<{ name: string }>(`SELECT name ${own} ORDER BY id`, [id]);
    if (JSON.stringify(stored.map(({ name }) => name)) === JSON.stringify(names)) return;
    this.#db.run(`DELETE ${own}`, [id]);
    for (const name of names) insertAlias(this.#db, { entity: id, name, key: keyOf(name), source: "lexicon" });
  }

  #writeFacts(id: number, facts: Facts): void {
    const { hardware, model, broader } = facts;
    if (hardware) insertHardwareFact(this.#db, { entity: id, ...hardware, isClass: Number(hardware.isClass) });
    if (model) insertModelFact(this.#db, { entity: id, ...model });
    this.#db.run("DELETE FROM broader WHERE child = ?", [id]);
    for (const parent of broader) {
      const entry = this.#vocabulary.entries.get(parent);
      if (entry) insertBroader(this.#db, { child: id, parent: this.#ensureEntry(entry) });
    }
  }

  #insert(fields: { type: NodeKind; key: string; name: string; entry?: VocabularyEntry }): number {
    const { type, key, name, entry } = fields;
    const slug = this.#slugs.free(name, type, entry?.entry);
    const { next } = this.#db.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity") ?? {
      next: 1,
    };
    const { definition } = entry ?? {};
    insertEntity(this.#db, { id: next, canonical: next, slug, type, name, key, entry: entry?.entry, definition });
    this.#rows.set(rowKey(type, key), { id: next, canonical: next, entry: entry?.entry ?? null });
    return next;
  }
}
