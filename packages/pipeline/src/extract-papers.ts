import { type ReadOptions, readPapers } from "@accelgraph/corpus";
import type { Fault, Paper, PaperRecord } from "@accelgraph/domain";
import { ExtractionPool } from "./extraction-pool.ts";
import { inBatches, mapInOrder } from "./in-order.ts";
import { SeenPapers } from "./seen-papers.ts";

export interface ExtractOptions extends ReadOptions {
  /** Worker threads; 0 for none. */
  readonly workers?: number | undefined;
  readonly onFault?: ((fault: Fault) => void) | undefined;
}

/** Few enough that the first records come at once, many enough that handing them on costs little. */
const BATCH = 64;

/** Reads papers and gives each one's record, once, in the order of the inputs. */
export async function* extractPapers(
  inputs: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<{ paper: Paper; record: PaperRecord }> {
  const pool = new ExtractionPool(options.workers);
  try {
    const batches = inBatches(distinctPapers(inputs, options), BATCH);
    const results = mapInOrder(batches, pool.ahead, async (papers) => ({ papers, found: await pool.extract(papers) }));
    for await (const { papers, found } of results) {
      for (const [i, paper] of papers.entries()) {
        const { record, fault } = found[i] ?? {};
        if (record) yield { paper, record };
        else if (fault) options.onFault?.(fault);
      }
    }
  } finally {
    await pool.close();
  }
}

async function* distinctPapers(inputs: readonly string[], options: ExtractOptions): AsyncGenerator<Paper> {
  const seen = new SeenPapers();
  for await (const { paper, fault } of readPapers(inputs, options)) {
    if (fault) options.onFault?.(fault);
    else if (!seen.add(paper)) yield paper;
  }
}
