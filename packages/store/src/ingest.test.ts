import { openInMemory } from "@accelgraph/db";
import type { Paper } from "@accelgraph/domain";
import { describe, expect, it } from "vitest";
import { createIngest, finish, verify } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

function fresh(extractorVersion = "1") {
  const db = openInMemory();
  return { db, ingest: createIngest(db, { extractorVersion, vocabulary: () => SAMPLE_VOCABULARY }) };
}

const reading = (sample: SamplePaper) => ({ paper: samplePaper(sample), record: sampleRecord(sample) });
const first = SAMPLES[0] as SamplePaper;

describe("writing papers", () => {
  it("stores what the records say, and every quote can be cut from the text again", () => {
    const { db, ingest } = fresh();
    const result = ingest.write(SAMPLES.map(reading));
    expect(result.statuses).toEqual(["new", "new", "new"]);
    finish(db);
    const proof = verify(db);
    expect(proof).toMatchObject({ mismatchCount: 0, integrity: [], danglingReferences: [] });
    expect(proof.checked.mention).toBe(9);
    const edges = db.all<{ fact: string }>(
      "SELECT source || ' ' || relation || ' ' || target AS fact FROM v_edges ORDER BY 1",
    );
    expect(edges.map(({ fact }) => fact)).toContain("AWQ targets A100");
    expect(edges.map(({ fact }) => fact)).toContain("Guessing ahead applies speculative-decoding");
  });

  it("leaves unchanged papers alone", () => {
    const { ingest } = fresh();
    expect(ingest.plan([samplePaper(first)])[0]).toEqual({ status: "new", needsRecord: true, needsWrite: true });
    ingest.write([reading(first)]);
    expect(ingest.plan([samplePaper(first)])[0]).toMatchObject({
      status: "unchanged",
      needsRecord: false,
      needsWrite: false,
    });
  });

  it("notes a second source of the same paper, by title or by identifier", () => {
    const { db, ingest } = fresh();
    ingest.write([reading(first)]);
    const elsewhere: Paper = { ...samplePaper({ ...first, file: "b.bib" }), doi: "10.48550/arXiv.2306.00978" };
    const plan = ingest.plan([elsewhere])[0];
    expect(plan).toMatchObject({ status: "unchanged", needsRecord: false, needsWrite: true });
    ingest.write([{ paper: elsewhere }]);
    expect(db.all("SELECT file FROM source ORDER BY file")).toEqual([{ file: "b.bib" }, { file: "sample.jsonl" }]);
    expect(db.get("SELECT count(*) AS n FROM paper")).toEqual({ n: 1 });
  });

  it("keeps papers of equal titles apart when their identifiers differ", () => {
    const { db, ingest } = fresh();
    const other = { ...first, arxivId: "2401.00001" };
    ingest.write([reading(first), reading(other)]);
    expect(db.all("SELECT slug FROM paper ORDER BY id")).toEqual([
      { slug: "awq-fewer-bits-for-weights" },
      { slug: "awq-fewer-bits-for-weights-2" },
    ]);
  });

  it("makes one of two papers when a third entry shows them to be the same", () => {
    const { db, ingest } = fresh();
    const { arxivId: _, ...untold } = first;
    const byTitle = { ...untold, file: "a.txt" };
    const byNumber = { ...first, title: "AWQ (a preprint)", doi: "10.1/x", file: "b.bib" };
    ingest.write([reading(byTitle), reading(byNumber)]);
    expect(db.get("SELECT count(*) AS n FROM paper")).toEqual({ n: 2 });
    const both = { ...first, doi: "10.1/x", file: "c.json" };
    expect(ingest.plan([samplePaper(both)])[0]?.needsWrite).toBe(true);
    ingest.write([reading(both)]);
    finish(db);
    expect(db.all("SELECT file FROM source ORDER BY file")).toEqual(
      ["a.txt", "b.bib", "c.json"].map((file) => ({ file })),
    );
    expect(db.get("SELECT count(*) AS n FROM paper")).toEqual({ n: 1 });
    expect(
      ingest
        .plan([samplePaper(byTitle), samplePaper(byNumber), samplePaper(both)])
        .map(({ status, needsWrite }) => [status, needsWrite]),
    ).toEqual([
      ["unchanged", false],
      ["unchanged", false],
      ["unchanged", false],
    ]);
    expect(verify(db)).toMatchObject({ mismatchCount: 0, integrity: [], danglingReferences: [] });
  });

  it("replaces what was found when a file's entry changes, in the next run", () => {
    const { db, ingest } = fresh();
    ingest.write(SAMPLES.map(reading));
    const changed: SamplePaper = {
      ...first,
      abstract: "AWQ is now without numbers.",
      entities: first.entities?.slice(0, 1) ?? [],
      measurements: [],
    };
    const nextRun = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
    expect(nextRun.write([reading(changed)]).statuses).toEqual(["updated"]);
    finish(db);
    expect(db.get("SELECT count(*) AS n FROM measurement WHERE paper = 1")).toEqual({ n: 0 });
    expect(db.get("SELECT 1 FROM entity WHERE name = 'WikiText2'")).toBeUndefined();
    expect(nextRun.plan([samplePaper(changed)])[0]?.status).toBe("unchanged");
    expect(verify(db).mismatchCount).toBe(0);
  });

  it("keeps the first of two entries in one file that give one paper different texts, run after run", () => {
    const { db, ingest } = fresh();
    const other = { ...first, abstract: "Another text for the same number.", entities: [], measurements: [], line: 9 };
    expect(ingest.write([reading(first), { paper: samplePaper(other) }]).statuses).toEqual(["new", "other-text"]);
    const again = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
    expect(again.plan([samplePaper(first), samplePaper(other)]).map(({ needsWrite }) => needsWrite)).toEqual([
      false,
      false,
    ]);
  });

  it("takes the full abstract in place of a cut one", () => {
    const { db, ingest } = fresh();
    const cut = { ...first, abstract: `${first.abstract.slice(0, 60)}…`, entities: [], measurements: [] };
    ingest.write([reading(cut)]);
    expect(ingest.write([reading({ ...first, file: "full.jsonl" })]).statuses).toEqual(["updated"]);
    expect(db.get("SELECT abstract FROM paper")).toEqual({ abstract: first.abstract });
  });

  it("reads papers again when the extractor has changed", () => {
    const { db, ingest } = fresh("1");
    ingest.write([reading(first)]);
    const newer = createIngest(db, { extractorVersion: "2", vocabulary: () => SAMPLE_VOCABULARY });
    expect(newer.plan([samplePaper(first)])[0]).toMatchObject({ status: "updated", needsRecord: true });
  });

  it("stores text that SQLite cannot hold as it is: NUL and half characters", () => {
    const { db, ingest } = fresh();
    const odd: SamplePaper = {
      title: "NUL\0 and \ud800",
      abstract: "We meet AWQ\0 here.",
      entities: [{ type: "method", name: "AWQ", role: "used" }],
    };
    ingest.write([reading(odd)]);
    finish(db);
    expect(verify(db).mismatchCount).toBe(0);
  });
});
