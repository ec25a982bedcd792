import type { Format } from "@accelgraph/corpus";
import { type Database, openDatabase } from "@accelgraph/db";
import { type Fault, FaultError } from "@accelgraph/domain";
import { EXTRACTOR_VERSION } from "@accelgraph/extraction";
import { createIngest, finish, readCounts } from "@accelgraph/store";
import { ExtractionPool } from "./extraction-pool.ts";
import { inBatches, mapInOrder } from "./in-order.ts";
import { InputReading } from "./input-reading.ts";
import { LexiconNames } from "./lexicon-names.ts";
import { layOutMap } from "./map-layout.ts";
import { measuredQuality } from "./measured-quality.ts";
import { type IngestReport, Tally } from "./report.ts";
import { planBatch, writeBatch } from "./store-batch.ts";

export interface IngestOptions {
  /** Files, folders, addresses, `-`. */
  readonly inputs: readonly string[];
  /** Path of the database; made where there is none. */
  readonly database: string;
  readonly format?: Format | undefined;
  /** The folder that relative inputs start from. */
  readonly folder?: string | undefined;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Worker threads; by default one less than there are processors. */
  readonly workers?: number | undefined;
  /** Entries in one transaction. */
  readonly batchSize?: number | undefined;
  /** Ends the ingest after the batch that is being stored. */
  readonly signal?: AbortSignal | undefined;
  readonly onFault?: ((fault: Fault) => void) | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
}

export interface IngestProgress {
  readonly bytes: number;
  /** Of all files; 0 where it is not known, as for standard input. */
  readonly totalBytes: number;
  /** Distinct papers that are through. */
  readonly papers: number;
}

const DEFAULTS = Object.freeze({ batchSize: 250 });

/**
 * Reads the inputs and brings the database up to date with them: plan (which papers are new or changed) →
 * extract those → store each batch in one transaction → finish (summaries, map, one complete file). The
 * tables depend on the inputs and their order only: not on batches, workers, or where a run was broken off.
 *
 * @throws FaultError where the database cannot be opened. Later trouble is listed in the report.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const started = performance.now();
  const db = openDatabase(options.database, { mode: "write" });
  const tally = new Tally();
  const onFault = (fault: Fault) => {
    tally.fault(fault);
    options.onFault?.(fault);
  };
  try {
    await orFault(onFault, tally, () => readAndStore(db, tally, onFault, options));
    await orFault(onFault, tally, async () => {
      finish(db, { meta: measuredQuality(), layOut: layOutMap });
    });
    const counts = readCounts(db);
    return {
      papers: tally.papers,
      entries: tally.entries,
      ...tally.counts(),
      failed: tally.failed,
      entities: counts.entities,
      claims: counts.claims,
      measurements: counts.measurements,
      seconds: Math.round(performance.now() - started) / 1000,
      errors: tally.errors,
      errorsLeftOut: tally.errorsLeftOut,
      stopped: tally.stopped,
    };
  } finally {
    db.close();
  }
}

/** Lists what the database or the disk refuses, instead of throwing away what was done. */
async function orFault(onFault: (fault: Fault) => void, tally: Tally, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    tally.stopped = true;
    onFault(error.fault);
  }
}

async function readAndStore(
  db: Database,
  tally: Tally,
  onFault: (fault: Fault) => void,
  options: IngestOptions,
): Promise<void> {
  const names = new LexiconNames();
  const store = createIngest(db, { extractorVersion: EXTRACTOR_VERSION, ...names });
  const pool = new ExtractionPool(options.workers);
  const reading = new InputReading(tally, onFault, options);
  try {
    const batches = inBatches(reading.papers(), options.batchSize ?? DEFAULTS.batchSize);
    const planned = mapInOrder(batches, pool.ahead, (papers) => planBatch(store, pool, papers));
    for await (const batch of planned) {
      if (batch.plans.some((plan) => plan.needsWrite)) await names.load();
      for (const { paper, outcome, fault } of await writeBatch(store, pool, batch)) {
        if (fault) onFault(fault);
        if (outcome) tally.note(paper, outcome);
      }
      reading.report();
      if (options.signal?.aborted) break;
    }
  } finally {
    await pool.close();
  }
  tally.stopped = options.signal?.aborted === true;
}
