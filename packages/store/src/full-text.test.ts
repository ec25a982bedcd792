import { openInMemory } from "@accelgraph/db";
import { describe, expect, it } from "vitest";
import { createIngest, finish } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

const db = openInMemory();
const ingest = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
ingest.write(SAMPLES.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
finish(db);

describe("full-text search", () => {
  const titles = (match: string) =>
    db
      .all<{ title: string }>(
        "SELECT p.title FROM paper_search JOIN paper p ON p.id = paper_search.rowid WHERE paper_search MATCH ? ORDER BY p.id",
        [match],
      )
      .map(({ title }) => title);

  it("keeps words with hyphens and dots whole, without the full stop after them", () => {
    const odd: SamplePaper = {
      title: "Odd words",
      abstract: "It is 7.5x with W4A8. The molecule is H_2O. We like T-MAC.",
    };
    ingest.write([{ paper: samplePaper(odd), record: sampleRecord(odd) }]);
    finish(db);
    for (const words of ['"7.5x"', "W4A8", "H_2O", '"T-MAC"', '"t mac"', '"7.5"*', "mac"])
      expect(titles(words)).toContain("Odd words");
    expect(titles('"7 5x" NOT "7.5x"')).toEqual([]);
    expect(titles('"LLaMA-7B"')).toEqual([SAMPLES[0]?.title]);
    expect(titles("quick*")).toEqual([SAMPLES[1]?.title]);
  });

  it("ranks a word of the title before one of the abstract, and a whole word before its parts", () => {
    const papers: SamplePaper[] = [
      {
        title: "Other things",
        abstract: "We run ZipServ-8B on one device, and say more of other things and of devices.",
      },
      {
        title: "ZipServ-8B on one device",
        abstract: "It is small. Much more is said here of other things and of devices.",
      },
      { title: "More things", abstract: "We run ZipServ 8B on one device, and say more of other things." },
    ];
    ingest.write(papers.map((paper) => ({ paper: samplePaper(paper), record: sampleRecord(paper) })));
    finish(db);
    const ranked = (match: string) =>
      db
        .all<{ title: string }>(
          "SELECT p.title FROM paper_search JOIN paper p ON p.id = paper_search.rowid WHERE paper_search MATCH ? ORDER BY bm25(paper_search, 8, 1, 0.5)",
          [match],
        )
        .map(({ title }) => title);
    expect(ranked('"ZipServ-8B" OR "zipserv 8b"')).toEqual(["ZipServ-8B on one device", "Other things", "More things"]);
    expect(ranked("zipserv*")[0]).toBe("ZipServ-8B on one device");
  });

  it("follows a text that changes", () => {
    const changed: SamplePaper = { title: "Odd words", abstract: "Nothing of that is left." };
    const next = createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY });
    next.write([{ paper: samplePaper(changed), record: sampleRecord(changed) }]);
    finish(db);
    expect(titles("W4A8")).toEqual([]);
    expect(titles("nothing")).toEqual(["Odd words"]);
    db.exec("INSERT INTO paper_search (paper_search) VALUES ('integrity-check')");
  });

  it("finds entities by any of their names", () => {
    const found = db.all(
      "SELECT e.name FROM entity_search JOIN entity e ON e.id = entity_search.rowid WHERE entity_search MATCH 'activation aware'",
    );
    expect(found).toEqual([{ name: "AWQ" }]);
  });
});
