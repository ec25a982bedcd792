import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@accelgraph/db";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createIngest, finish, tableDigest, verify } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-resume-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Twelve papers that share entities, the last of them twice. */
const MANY = Array.from({ length: 12 }, (_, n): SamplePaper => {
  const sample = SAMPLES[n % SAMPLES.length] as SamplePaper;
  return { ...sample, arxivId: `2401.0${1000 + n}`, title: `${sample.title}, part ${n}`, line: n + 1 };
});
const PAPERS = [...MANY, { ...(MANY[11] as SamplePaper), file: "other.jsonl" }];

let files = 0;

/**
 * Ingests in runs: each stops after so many papers without a word, as a process that is killed does; the last
 * one goes to the end. @param batch Papers in one transaction.
 */
function ingestInRuns(stops: readonly number[], batch: number, order: readonly SamplePaper[] = PAPERS) {
  const path = join(folder, `${++files}.sqlite`);
  for (const stop of [...stops, order.length]) {
    const db = openDatabase(path, { mode: "write" });
    const ingest = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
    for (let start = 0; start < stop; start += batch) {
      const papers = order
        .slice(start, Math.min(start + batch, stop))
        .map((sample) => ({ sample, paper: samplePaper(sample) }));
      const plans = ingest.plan(papers.map(({ paper }) => paper));
      ingest.write(
        papers.flatMap(({ sample, paper }, index) => {
          if (!plans[index]?.needsWrite) return [];
          return [plans[index]?.needsRecord ? { paper, record: sampleRecord(sample) } : { paper }];
        }),
      );
    }
    if (stop === order.length) finish(db);
    db.close();
  }
  const db = openDatabase(path, { mode: "read" });
  const digest = tableDigest(db);
  expect(verify(db)).toMatchObject({ mismatchCount: 0, integrity: [], danglingReferences: [] });
  db.close();
  return digest;
}

describe("an ingest that is broken off and run again", () => {
  const undisturbed = ingestInRuns([], 4);

  it("ends with the same tables, wherever it broke and however large its batches", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(PAPERS.length - 1), { maxLength: 3 }),
        fc.integer({ min: 1, max: 13 }),
        (stops, batch) => {
          expect(ingestInRuns(stops, batch)).toEqual(undisturbed);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("ends with the same summaries when papers are added to a finished file", () => {
    const path = join(folder, "grown.sqlite");
    const write = (samples: readonly SamplePaper[]) => {
      const db = openDatabase(path, { mode: "write" });
      const ingest = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
      ingest.write(samples.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
      finish(db);
      const digest = tableDigest(db);
      db.close();
      return digest;
    };
    write(PAPERS.slice(0, 5));
    expect(write(PAPERS.slice(5))).toEqual(undisturbed);
  });
});
