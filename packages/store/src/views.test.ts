import { openInMemory } from "@accelgraph/db";
import { describe, expect, it } from "vitest";
import { createIngest, finish } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

/** A fourth paper that gives another number for AWQ on the same device. */
const RERUN: SamplePaper = {
  title: "AWQ, measured again",
  abstract: "We run AWQ. On A100 with LLaMA-7B we see 1.2x. It builds on GPTQ.",
  published: "2025",
  entities: [
    { type: "method", name: "AWQ", role: "used", entry: "awq" },
    { type: "hardware", name: "A100", role: "target", entry: "a100" },
    { type: "model", name: "LLaMA-7B", role: "target", entry: "llama-7b" },
  ],
  measurements: [{ quote: "1.2x", value: 1.2, subject: "AWQ", hardware: "A100", model: "LLaMA-7B" }],
};

const db = openInMemory();
const ingest = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
ingest.write([...SAMPLES, RERUN].map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
finish(db);

describe("a question of the file is one SELECT", () => {
  it("v_edges: what leads to A100, and who says so", () => {
    expect(
      db.all(
        "SELECT source_type, source, papers, first_year, quote FROM v_edges WHERE target = 'A100' ORDER BY source DESC",
      ),
    ).toEqual([
      {
        source_type: "paper",
        source: "AWQ, measured again",
        papers: 1,
        first_year: 2025,
        quote: "On A100 with LLaMA-7B we see 1.2x.",
      },
      {
        source_type: "method",
        source: "AWQ",
        papers: 1,
        first_year: 2023,
        quote: "On an A100 it brings a 1.45x speedup over GPTQ.",
      },
    ]);
  });

  it("v_measurements: each number with its conditions", () => {
    expect(
      db.get(
        "SELECT subject, value, unit, baseline, hardware, model, dataset, quote FROM v_measurements WHERE baseline = 'GPTQ'",
      ),
    ).toEqual({
      ...{
        subject: "AWQ",
        value: 1.45,
        unit: "x",
        baseline: "GPTQ",
        hardware: "A100",
        model: "LLaMA-7B",
        dataset: null,
      },
      quote: "1.45x speedup over GPTQ",
    });
  });

  it("v_technique_hardware: rolled up both hierarchies, with the best number that belongs there", () => {
    const rows = db.all(
      "SELECT technique, hardware, papers, methods, best_speedup, best_speedup_quote FROM v_technique_hardware WHERE hardware IN ('GPU', 'A100-80GB') ORDER BY hardware, papers DESC, technique",
    );
    expect(rows).toContainEqual({
      technique: "quantization",
      hardware: "GPU",
      papers: 2,
      methods: 2,
      best_speedup: 3.2,
      best_speedup_quote: "3.2x as fast",
    });
    expect(rows).toContainEqual({
      technique: "quantization",
      hardware: "A100-80GB",
      papers: 1,
      methods: 1,
      best_speedup: 3.2,
      best_speedup_quote: "3.2x as fast",
    });
    // A variant is not its family's only member: weight-only-quantization was not reported on the 80 GB card.
    expect(rows).not.toContainEqual(
      expect.objectContaining({ technique: "weight-only-quantization", hardware: "A100-80GB" }),
    );
  });

  it("v_method_hardware: a rival's number is not the method's own", () => {
    expect(
      db.get(
        "SELECT papers, best_speedup, quote FROM v_method_hardware WHERE method = 'QuickBits' AND hardware = 'GPU'",
      ),
    ).toEqual({
      ...{ papers: 1, best_speedup: 3.2, quote: "3.2x as fast" },
    });
    expect(db.get("SELECT best_speedup FROM v_method_hardware WHERE method = 'AWQ' AND hardware = 'GPU'")).toEqual({
      best_speedup: 1.45,
    });
  });

  it("v_best: the greatest gains at a thing or anything narrower, and whether the text ties them to it", () => {
    expect(db.all("SELECT rank, subject, speedup, is_tied FROM v_best WHERE name = 'GPU' ORDER BY rank")).toEqual([
      { rank: 1, subject: "QuickBits", speedup: 3.2, is_tied: 1 },
      { rank: 2, subject: "AWQ", speedup: 1.45, is_tied: 1 },
      { rank: 3, subject: null, speedup: 1.25, is_tied: 0 },
    ]);
  });

  it("v_gaps: techniques in use that nobody here reports on a class", () => {
    const rows = db.all("SELECT technique, hardware FROM v_gaps ORDER BY technique, hardware");
    expect(rows).toContainEqual({ technique: "quantization", hardware: "CPU" });
    expect(rows).toContainEqual({ technique: "speculative-decoding", hardware: "GPU" });
    expect(rows).not.toContainEqual({ technique: "speculative-decoding", hardware: "CPU" });
  });

  it("v_adoption: when a technique first met a class of hardware, and in which paper", () => {
    expect(
      db.all("SELECT hardware, first_year, paper, papers FROM v_adoption WHERE technique = 'quantization'"),
    ).toEqual([{ hardware: "GPU", first_year: 2023, paper: SAMPLES[0]?.title, papers: 2 }]);
  });

  it("year_cell: what was done in a year, with the best number of its papers", () => {
    const years = (name: string) =>
      db.all(
        `SELECT y.year, y.papers, y.best_speedup FROM year_cell y JOIN entity e ON e.id = y.row_entity
         WHERE e.name = ? ORDER BY y.year`,
        [name],
      );
    expect(years("quantization")).toEqual([
      { year: 2023, papers: 1, best_speedup: 1.45 },
      { year: 2024, papers: 1, best_speedup: 3.2 },
    ]);
    expect(years("GPU")).toContainEqual({ year: 2025, papers: 1, best_speedup: null });
  });

  it("v_conflicts: the same thing under the same conditions with two values", () => {
    expect(
      db.all("SELECT subject, metric, model, hardware, papers, lowest, highest, highest_paper FROM v_conflicts"),
    ).toEqual([
      {
        subject: "AWQ",
        metric: "speedup",
        model: "LLaMA-7B",
        hardware: "A100",
        papers: 2,
        lowest: 1.2,
        highest: 1.45,
        highest_paper: SAMPLES[0]?.title,
      },
    ]);
  });

  it("v_provenance: the words of each claim, by their place in the text", () => {
    const sql = `SELECT v.claim, v.quote, substr(p.text, v.start + 1, v.end - v.start) AS cut
      FROM v_provenance v JOIN paper p ON p.title = v.paper WHERE v.claim = 'QuickBits targets A100-80GB'`;
    expect(db.get(sql)).toEqual({ claim: "QuickBits targets A100-80GB", quote: "A100-80GB", cut: "A100-80GB" });
  });

  it("v_names and v_families: any spelling, any member", () => {
    expect(db.get("SELECT means FROM v_names WHERE name = 'nvidia a100' COLLATE NOCASE")).toEqual({ means: "A100" });
    expect(db.all("SELECT member FROM v_families WHERE family = 'Ampere' ORDER BY depth")).toEqual([
      { member: "Ampere" },
      { member: "A100" },
      { member: "A100-80GB" },
    ]);
  });

  it("v_entities: only what papers speak of, and what is broader", () => {
    expect(db.get("SELECT 1 FROM v_entities WHERE name = 'Unused Chip'")).toBeUndefined();
    expect(db.get("SELECT papers, papers_below, in_use, vendor, broader FROM v_entities WHERE name = 'A100'")).toEqual({
      ...{ papers: 2, papers_below: 3, in_use: 3, vendor: "NVIDIA", broader: "Ampere" },
    });
  });
});
