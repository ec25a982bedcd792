/** What the tests of decisions by hand share: papers with names that nobody knows, and the steps after a decision. */
import { openInMemory } from "@accelgraph/db";
import type { EntityType, Role } from "@accelgraph/domain";
import { expect } from "vitest";
import {
  type Correction,
  correctName,
  createIngest,
  finish,
  finishDecisions,
  papersToReread,
  undoDecision,
  verify,
} from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

export const named = (title: string, name: string, type: EntityType, role: Role): SamplePaper => ({
  title,
  abstract: `We speak of ${name} at length. It runs on an A100 and is 2x faster.`,
  entities: [
    { type, name, role },
    { type: "hardware", name: "A100", role: "target", entry: "a100" },
  ],
  labels: [["technique", "quantization"]],
  measurements: [{ quote: "2x faster", value: 2, subject: name, hardware: "A100" }],
});

export const PAPERS = [
  named("one", "Zorb", "method", "proposed"),
  named("two", "Zorb", "method", "used"),
  named("three", "Quill", "dataset", "used"),
  ...SAMPLES,
];

/** A file of the papers, and the same steps that an application takes after a decision. */
export function fresh(papers: readonly SamplePaper[] = PAPERS) {
  const db = openInMemory();
  const start = (version = "1") => createIngest(db, { extractorVersion: version, vocabulary: () => SAMPLE_VOCABULARY });
  const read = (list: readonly SamplePaper[], version?: string) => {
    start(version).write(list.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
    finish(db);
  };
  const settled = <Result extends { papers: number }>(result: Result): Result => {
    const stale = papersToReread(db, 1000);
    expect(stale).toHaveLength(result.papers);
    const found = stale.flatMap(({ paper, title }) => {
      const sample = papers.find((one) => one.title === title);
      return sample ? [{ paper, record: sampleRecord(sample) }] : [];
    });
    if (found.length > 0) start().reread(found);
    finishDecisions(db);
    expect(verify(db)).toMatchObject({ mismatchCount: 0, integrity: [], danglingReferences: [] });
    return result;
  };
  const correct = (correction: Correction) => settled(correctName(db, correction, "by a test"));
  const undo = (decision: number) => settled(undoDecision(db, decision, "by a test"));
  const edges = () =>
    db
      .all<{ e: string }>("SELECT source || ' ' || relation || ' ' || target AS e FROM v_edges ORDER BY 1")
      .map(({ e }) => e);
  read(papers);
  return { db, read, correct, undo, edges };
}

/** All that a question to the file can see, without the numbers of rows. */
export const seen = (db: ReturnType<typeof openInMemory>) =>
  ["v_edges", "v_measurements", "v_entities", "v_papers", "v_technique_hardware", "v_best", "v_names", "v_inbox"].map(
    (view) =>
      db
        .all<Record<string, unknown>>(`SELECT * FROM ${view}`)
        .map((row) => {
          const { edge_id, measurement_id, entity_id, paper_id, ...rest } = row;
          return JSON.stringify(rest);
        })
        .sort(),
  );
