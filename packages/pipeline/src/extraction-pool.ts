import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Paper } from "@accelgraph/domain";
import { Tinypool } from "tinypool";
import type { Extraction } from "./extract-batch.ts";

/** Papers that are extracted before threads are worth their start (each compiles the lexicon for itself). */
const WORTH_THREADS = 600;

/** Papers handed to a thread at a time: extraction reads many in less time than few, and a batch is shared among threads. */
const TASK = 128;

/** In MB. A worker needs some 80; without a limit its heap grows to several times that before it is swept. */
const WORKER_LIMITS = Object.freeze({ maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 });

/** Threads beside the main one, which reads and writes. */
function defaultWorkers(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, 8));
}

/**
 * Extracts batches of papers: the first ones here, further ones in worker threads. What comes out does
 * not depend on where it was made, so the number of workers changes the speed and nothing else.
 */
export class ExtractionPool {
  /** Batches that should be under way at a time, so that no thread waits. */
  readonly ahead: number;
  #pool: Tinypool | undefined;
  #papers = 0;
  readonly #workers: number;

  /** @param workers Number of threads; 0 extracts everything in the calling thread. */
  constructor(workers: number = defaultWorkers()) {
    // Beside the bundle; run from source (unit tests) there is no bundle, and no threads.
    this.#workers = existsSync(fileURLToPath(WORKER)) ? workers : 0;
    this.ahead = this.#workers + 1;
  }

  async extract(papers: readonly Paper[]): Promise<Extraction[]> {
    this.#papers += papers.length;
    if (this.#workers === 0 || this.#papers <= WORTH_THREADS) return (await loadExtractor()).extractBatch(papers);
    this.#pool ??= new Tinypool({
      filename: WORKER.href,
      minThreads: this.#workers,
      maxThreads: this.#workers,
      idleTimeout: 60_000,
      resourceLimits: WORKER_LIMITS,
    });
    const pool = this.#pool;
    const parts = Array.from({ length: Math.ceil(papers.length / TASK) }, (_, i) =>
      papers.slice(i * TASK, (i + 1) * TASK),
    );
    const found = await Promise.all(parts.map((part) => pool.run(part) as Promise<Extraction[]>));
    return found.flat();
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}

/** Loaded at the first paper to extract: a run that finds nothing new is over before the lexicon would be read. */
function loadExtractor() {
  return import("./extract-batch.ts");
}

const WORKER = new URL("./extract.worker.mjs", import.meta.url);
