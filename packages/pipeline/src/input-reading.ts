import { readPapers, sizeOfInputs } from "@accelgraph/corpus";
import type { Fault, Paper } from "@accelgraph/domain";
import type { IngestOptions } from "./ingest.ts";
import type { Tally } from "./report.ts";

/** The papers of the inputs, counted as they pass; faults go aside. */
export class InputReading {
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
