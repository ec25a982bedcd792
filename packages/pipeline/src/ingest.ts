import { type Format, readPapers, sizeOfInputs } from "@accelgraph/corpus";
import { type Database, openDatabase } from "@accelgraph/db";
import { type Fault, FaultError, type Paper } from "@accelgraph/domain";
import { EXTRACTOR_VERSION } from "@accelgraph/extraction";
import { createIngest, finish, type Ingest, readCounts } from "@accelgraph/store";
import { ExtractionPool } from "./extraction-pool.ts";
import { inBatches, mapInOrder } from "./in-order.ts";
import { layOutMap } from "./map-layout.ts";
import { measuredQuality } from "./measured-quality.ts";
import { type IngestReport, Tally } from "./report.ts";
import { type PlannedBatch, planBatch, writeBatch } from "./store-batch.ts";
import { identifyName, storeVocabulary } from "./vocabulary.ts";

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
  const store = createIngest(db, {
    extractorVersion: EXTRACTOR_VERSION,
    vocabulary: storeVocabulary,
    identify: identifyName,
  });
  const pool = new ExtractionPool(options.workers);
  const reading = new InputReading(tally, onFault, options);
  try {
    const batches = inBatches(reading.papers(), options.batchSize ?? DEFAULTS.batchSize);
    const planned = mapInOrder(batches, pool.ahead, (papers) => planBatch(store, pool, papers));
    for await (const batch of planned) {
      await storeBatch(store, pool, batch, tally, onFault);
      reading.report();
      if (options.signal?.aborted) break;
    }
  } finally {
    await pool.close();
  }
  tally.stopped = options.signal?.aborted === true;
}

async function storeBatch(
  store: Ingest,
  pool: ExtractionPool,
  batch: PlannedBatch,
  tally: Tally,
  onFault: (fault: Fault) => void,
): Promise<void> {
  for (const { paper, outcome, fault } of await writeBatch(store, pool, batch)) {
    if (fault) onFault(fault);
    if (outcome) tally.note(paper, outcome);
  }
}

/** The papers of the inputs, counted as they pass; faults go aside. */
class InputReading {
  readonly #tally: Tally;
  readonly #onFault: (fault: Fault) => void;
  readonly #options: IngestOptions;
  #bytes = 0;
  #totalBytes = 0;

  constructor(tally: Tally, onFault: (fault: Fault) => void, options: IngestOptions) {
    this.#tally = tally;
    this.#onFault = onFault;
    this.#options = options;
  }

  async *papers(): AsyncGenerator<Paper> {
    const { inputs, format, folder, stdin, signal, onProgress } = this.#options;
    if (onProgress) this.#totalBytes = await sizeOfInputs(inputs, folder);
    const onBytes = (bytes: number) => {
      this.#bytes = bytes;
    };
    for await (const { paper, fault } of readPapers(inputs, { format, folder, stdin, onBytes })) {
      if (signal?.aborted) return;
      if (fault) this.#onFault(fault);
      else {
        this.#tally.entries++;
        yield paper;
      }
    }
  }

  report(): void {
    this.#options.onProgress?.({ bytes: this.#bytes, totalBytes: this.#totalBytes, papers: this.#tally.papers });
  }
}
