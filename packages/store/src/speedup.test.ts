import { openInMemory } from "@accelgraph/db";
import { describe, expect, test } from "vitest";
import { createIngest } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { samplePaper, sampleRecord } from "./sample-records.ts";

const db = openInMemory();
createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY }).write(
  SAMPLES.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })),
);

describe("gains in speed are made comparable", () => {
  test.each([
    ["speedup", 2.3, null, "x", "increase", 2.3],
    ["speedup", 2, 3.6, "x", "increase", 3.6],
    ["speedup", 13, null, "%", "increase", 1.13],
    ["throughput", 50, null, "%", "increase", 1.5],
    ["latency", 20, null, "%", "decrease", 1.25],
    ["latency", 3, null, "x", "decrease", 3],
    ["speedup", 50, null, "%", "decrease", 2],
    ["latency", 5, null, "%", "increase", null],
    ["latency", 12, null, "ms", "absolute", null],
    ["throughput", 20, null, "%", "decrease", null],
    ["quality", 2, null, "x", "increase", null],
    ["speedup", 0.5, null, "x", "increase", null],
  ])("%s %d-%s%s %s is %s", (metric, value, valueMax, unit, change, speedup) => {
    db.run("UPDATE measurement SET metric = ?, value = ?, value_max = ?, unit = ?, change = ? WHERE id = 1", [
      metric,
      value,
      valueMax,
      unit,
      change,
    ]);
    const row = db.get<{ speedup: number | null }>("SELECT speedup FROM measurement WHERE id = 1");
    if (speedup === null) expect(row?.speedup).toBeNull();
    else expect(row?.speedup).toBeCloseTo(speedup, 6);
  });
});
