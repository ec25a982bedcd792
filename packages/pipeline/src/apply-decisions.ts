import type { Database } from "@accelgraph/db";
import { paperKey } from "@accelgraph/domain";
import { EXTRACTOR_VERSION } from "@accelgraph/extraction";
import { createIngest, finishDecisions, papersToReread, type StaleText } from "@accelgraph/store";
import { ExtractionPool } from "./extraction-pool.ts";
import { LexiconNames } from "./lexicon-names.ts";
import { layOutMap } from "./map-layout.ts";

/** Told after each lot of papers, and once more when only the summaries are left to be made. */
export type OnReread = (papers: number) => void;

/** Papers that are read again in one transaction. */
const LOT = 250;

/**
 * Brings a file up to date with decisions by hand: reads the papers again where a name counts otherwise than before
 * (from their stored texts, so no source is needed), then makes the summaries. What a broken run left undone is done by
 * the next.
 */
export async function applyDecisions(db: Database, onReread?: OnReread): Promise<void> {
  const names = new LexiconNames();
  const store = createIngest(db, { extractorVersion: EXTRACTOR_VERSION, ...names });
  const pool = new ExtractionPool();
  try {
    let done = 0;
    for (let lot = papersToReread(db, LOT); lot.length > 0; lot = papersToReread(db, LOT, lot.at(-1)?.paper)) {
      await names.load();
      const found = await pool.extract(lot.map(asPaper));
      store.reread(lot.flatMap(({ paper }, i) => (found[i]?.record ? [{ paper, record: found[i].record }] : [])));
      done += lot.length;
      onReread?.(done);
    }
  } finally {
    await pool.close();
  }
  finishDecisions(db, { layOut: layOutMap });
}

function asPaper({ title, abstract }: StaleText) {
  return { key: paperKey({ title }), title, abstract, source: { file: "", line: 1 } };
}
