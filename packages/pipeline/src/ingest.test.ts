import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@accelgraph/db";
import type { Fault } from "@accelgraph/domain";
import { tableDigest } from "@accelgraph/store";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type IngestOptions, ingest } from "./ingest.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-pipeline-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const fresh = () => join(folder, `${++files}.sqlite`);
const item = (n: number, text = "") => ({
  title: `Quick${n}: a faster way`,
  abstract: `We propose Quick${n} for LLaMA-7B. It is ${n + 2}x faster than vLLM on an A100. ${text}`,
});

function run(items: readonly object[], database: string, options: Partial<IngestOptions> = {}) {
  const input = join(folder, "papers.jsonl");
  writeFileSync(input, items.map((entry) => JSON.stringify(entry)).join("\n"));
  return ingest({ inputs: [input], database, workers: 0, ...options });
}

function digest(path: string) {
  const db = openDatabase(path, { mode: "read" });
  try {
    return tableDigest(db);
  } finally {
    db.close();
  }
}

describe("ingest", () => {
  it("counts what it did, and does nothing for what has not changed", async () => {
    const database = fresh();
    const items = [item(1), item(2), item(1)];
    expect(await run(items, database)).toMatchObject({ papers: 2, entries: 3, new: 2, unchanged: 0, failed: 0 });
    const before = digest(database);
    expect(await run(items, database)).toMatchObject({ papers: 2, entries: 3, new: 0, unchanged: 2, updated: 0 });
    expect(digest(database)).toEqual(before);
  });

  it("adds to a file as if all had been read at once, in batches of any size", async () => {
    const items = Array.from({ length: 9 }, (_, i) => item(i));
    const whole = fresh();
    await run(items, whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 9 }), async (batchSize, first) => {
        const database = fresh();
        await run(items.slice(0, first), database, { batchSize });
        await run(items, database, { batchSize });
        // Places differ on purpose: what has one keeps it.
        expect({ ...digest(database), position: "" }).toEqual({ ...digest(whole), position: "" });
      }),
      { numRuns: 5 },
    );
  }, 30_000);

  it("keeps the first text where two entries give one paper two, and says so", async () => {
    const database = fresh();
    const id = { arxiv_id: "2306.00978" };
    const entries = [
      { ...item(1), ...id },
      { ...item(2), ...id },
    ];
    const report = await run(entries, database);
    expect(report).toMatchObject({ papers: 1, new: 1, failed: 0, errors: [{ code: "other-text", line: 2 }] });
    expect(await run(entries, database)).toMatchObject({ papers: 1, unchanged: 1, errors: [] });
  });

  it("stops after a batch when it is told to, and goes on the next time", async () => {
    const database = fresh();
    const stop = new AbortController();
    const items = Array.from({ length: 30 }, (_, i) => item(i));
    const onProgress = ({ papers }: { papers: number }) => papers >= 10 && stop.abort();
    const report = await run(items, database, { batchSize: 5, signal: stop.signal, onProgress });
    expect(report.stopped).toBe(true);
    expect(report.new).toBe(10);
    expect(await run(items, database)).toMatchObject({ new: 20, unchanged: 10, stopped: false });
  });

  it("lists what cannot be read beside what can", async () => {
    const told: Fault[] = [];
    const report = await run([item(1), { abstract: "no title" }], fresh(), { onFault: (fault) => told.push(fault) });
    expect(report).toMatchObject({ papers: 1, failed: 1, errors: [{ code: "no-title", line: 2 }] });
    expect(told).toEqual(report.errors);
  });
});
