/**
 * Writing papers. `plan` says which papers are new or changed, so that only those are extracted; `write` stores
 * a batch in one transaction. Rows get their ids from the state of the tables alone, so an ingest that is
 * killed and run again ends with the same rows as one that was not.
 */

import type { Database } from "@accelgraph/db";
import type { Paper, PaperRecord, Span } from "@accelgraph/domain";
import { EntityRegistry } from "./entities.ts";
import { getMeta, setMeta } from "./meta.ts";
import type { Identify } from "./naming.ts";
import { decide, findStored, type PaperStatus, type Sighting, sightingOf } from "./paper-status.ts";
import { indexVocabulary, type VocabularyEntry } from "./vocabulary.ts";
import {
  absorbPaper,
  clearFindings,
  fillPaper,
  markRead,
  replacePaper,
  writeNewPaper,
  writeSource,
} from "./write-paper.ts";
import { type RecordCounts, writeRecord } from "./write-record.ts";

export interface IngestOptions {
  /** Papers that another version has read are read again. */
  readonly extractorVersion: string;
  /** Asked for at the first write: a run that finds nothing new does without. */
  readonly vocabulary: () => Iterable<VocabularyEntry>;
  /** What names mean that the vocabulary does not list. */
  readonly identify?: Identify;
}

/** A paper with what was found in it; without a record where `plan` asked for none. */
export interface Reading {
  readonly paper: Paper;
  readonly record?: PaperRecord;
  /** The sentences of `record.text`, where they are known. */
  readonly sentences?: readonly Span[];
}

/** A record of a paper that is stored, by its row. */
export interface FoundAgain {
  readonly paper: number;
  readonly record: PaperRecord;
}

export interface PaperPlan {
  /** Row of the paper that is stored already. */
  readonly id?: number;
  readonly status: PaperStatus;
  /** Whether the paper has to be extracted. */
  readonly needsRecord: boolean;
  /** Whether there is anything to write: a record, or another source. */
  readonly needsWrite: boolean;
}

export interface WriteResult extends RecordCounts {
  /** Status of each paper, in order. `other-text`: the same paper with another text was stored first and stays. */
  readonly statuses: readonly PaperStatus[];
  /** Row of each paper, in order. */
  readonly ids: readonly number[];
}

export interface Ingest {
  plan(papers: readonly Paper[]): PaperPlan[];
  write(readings: readonly Reading[]): WriteResult;
  /** Writes anew what was found in stored papers whose text is the same, with the decisions that hold now. */
  reread(found: readonly FoundAgain[]): void;
}

export function createIngest(db: Database, options: IngestOptions): Ingest {
  const firstHashes = new Map<string, string>();
  let registry: EntityRegistry | undefined;

  /** At the first write, and at the first after `finish`, which may have removed entities. Inside the write's transaction. */
  function begin(): EntityRegistry {
    const vocabulary = indexVocabulary(options.vocabulary());
    setMeta(db, "summaries", "stale");
    setMeta(db, "extractor_version", options.extractorVersion);
    const created = new EntityRegistry(db, vocabulary, options.identify);
    if (getMeta(db, "vocabulary") !== vocabulary.hash) {
      created.writeVocabulary();
      setMeta(db, "vocabulary", vocabulary.hash);
    }
    return created;
  }

  function plan(papers: readonly Paper[]): PaperPlan[] {
    const sightings = papers.map(sightingOf);
    const stored = findStored(db, sightings);
    return sightings.map((sighting, index) => {
      const known = stored[index];
      const decision = decide(db, sighting, known, options.extractorVersion, firstHashes);
      if (known && !decision.needsWrite) noteFirst(firstHashes, known.id, sighting);
      return known ? { id: known.id, ...decision } : decision;
    });
  }

  function write(readings: readonly Reading[]): WriteResult {
    try {
      return db.transaction(() => writeAll(readings));
    } catch (error) {
      // What was rolled back must not be remembered.
      registry = undefined;
      firstHashes.clear();
      throw error;
    }
  }

  function current(): EntityRegistry {
    if (getMeta(db, "summaries") !== "stale") registry = undefined;
    registry ??= begin();
    return registry;
  }

  function reread(found: readonly FoundAgain[]): void {
    db.transaction(() => {
      // Decisions since may have moved names: what was remembered of them is not to be relied on.
      registry = begin();
      for (const { paper, record } of found) {
        clearFindings(db, paper);
        writeRecord(db, registry, paper, record);
        markRead(db, paper, record.in_scope, options.extractorVersion);
      }
    });
  }

  function writeAll(readings: readonly Reading[]): WriteResult {
    const entities = current();
    const results = readings.map((reading) =>
      writeReading(db, entities, reading, options.extractorVersion, firstHashes),
    );
    const sum = (count: keyof RecordCounts) => results.reduce((total, { counts }) => total + counts[count], 0);
    return {
      statuses: results.map(({ status }) => status),
      ids: results.map(({ id }) => id),
      entities: sum("entities"),
      claims: sum("claims"),
      measurements: sum("measurements"),
    };
  }

  return { plan, write, reread };
}

const NOTHING: RecordCounts = Object.freeze({ entities: 0, claims: 0, measurements: 0 });

function writeReading(
  db: Database,
  registry: EntityRegistry,
  { paper, record, sentences }: Reading,
  extractorVersion: string,
  firstHashes: Map<string, string>,
): { id: number; status: PaperStatus; counts: RecordCounts } {
  const sighting = sightingOf(paper);
  const stored = findStored(db, [sighting])[0];
  const { status, needsRecord } = decide(db, sighting, stored, extractorVersion, firstHashes);
  for (const twin of stored?.twins ?? []) absorbPaper(db, stored?.id ?? twin, twin);
  if (stored && !needsRecord) {
    noteFirst(firstHashes, stored.id, sighting);
    writeSource(db, stored.id, sighting);
    fillPaper(db, stored.id, sighting);
    return { id: stored.id, status, counts: NOTHING };
  }
  if (!record) throw new Error(`no record was given for ${paper.key}, which is ${status}`);
  const fields = { sighting, inScope: record.in_scope, extractorVersion };
  const id = stored ? replacePaper(db, stored.id, fields) : writeNewPaper(db, fields);
  noteFirst(firstHashes, id, sighting);
  return { id, status, counts: writeRecord(db, registry, id, record, sentences) };
}

/** Remembers what a file first said of a paper in this run: what it says of it later does not replace that. */
function noteFirst(firstHashes: Map<string, string>, paper: number, { hash, paper: { source } }: Sighting): void {
  const place = `${paper} ${source.file}`;
  if (!firstHashes.has(place)) firstHashes.set(place, hash);
}
