import { openInMemory } from "@accelgraph/db";
import { describe, expect, it } from "vitest";
import { createIngest, finish, type Identify, mergeNames, splitName, tableDigest } from "./index.ts";
import { SAMPLE_VOCABULARY, SAMPLES } from "./sample-papers.ts";
import { type SamplePaper, samplePaper, sampleRecord } from "./sample-records.ts";

const about = (title: string, name: string, entry?: string): SamplePaper => ({
  title,
  abstract: `We port it to ${name} and are done.`,
  entities: [{ type: "hardware", name, role: "target", ...(entry === undefined ? {} : { entry }) }],
});

/** Lets a variant belong to the family A100, as the grammar of a lexicon says. */
const identify: Identify = ({ name }) =>
  name === "A100 PCIe" ? { type: "hardware", name: "A100-PCIe", broader: ["a100"], reason: "its form" } : null;

function fresh(samples: readonly SamplePaper[]) {
  const db = openInMemory();
  const start = () => createIngest(db, { extractorVersion: "1", vocabulary: () => SAMPLE_VOCABULARY, identify });
  start().write(samples.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
  finish(db);
  const edges = () =>
    db
      .all<{ fact: string }>("SELECT source || ' > ' || target AS fact FROM v_edges ORDER BY 1")
      .map(({ fact }) => fact);
  return { db, start, edges };
}

describe("one thing, one node", () => {
  it("takes spellings of one name for one, and says whose", () => {
    const { db } = fresh([about("a", "Zap-9"), about("b", "ZAP 9"), about("c", "zap9")]);
    expect(db.all("SELECT name, papers FROM v_entities WHERE slug LIKE 'zap%'")).toEqual([
      { name: "Zap-9", papers: 3 },
    ]);
  });

  it("shows the spelling of most papers, then of the earliest, in whatever order they come", () => {
    const often = [about("a", "ZAP 9"), about("b", "Zap-9"), about("c", "Zap-9")];
    const once = [
      { ...about("d", "Pow3"), published: "2021" },
      { ...about("e", "POW-3"), published: "2019" },
    ];
    const papers = [...often, ...once];
    const shown = (samples: readonly SamplePaper[]) =>
      fresh(samples).db.all("SELECT name FROM entity WHERE key IN ('zap9', 'pow3') ORDER BY key");
    expect(shown(papers)).toEqual([{ name: "POW-3" }, { name: "Zap-9" }]);
    expect(shown([...papers].reverse())).toEqual(shown(papers));
  });

  it("keeps a name apart from the one that a mark makes of it", () => {
    const { db } = fresh([about("a", "Zap"), about("b", "Zap#"), about("c", "Zap*"), about("d", "Zap++")]);
    expect(db.all("SELECT name FROM entity WHERE key LIKE 'zap%' ORDER BY name")).toEqual(
      ["Zap", "Zap#", "Zap*", "Zap++"].map((name) => ({ name })),
    );
  });

  it("takes the lexicon's word for another name, with the reason", () => {
    const { db, edges } = fresh([about("a", "NVIDIA A100 PCIe", "a100"), about("b", "A100", "a100")]);
    expect(edges()).toEqual(["a > A100", "b > A100"]);
    expect(db.all("SELECT name, means, decided_by FROM v_merges")).toEqual([
      { name: "NVIDIA A100 PCIe", means: "A100", decided_by: "lexicon" },
    ]);
  });

  it("puts a name that follows from the lexicon below its family", () => {
    const { db } = fresh([about("a", "A100 PCIe")]);
    expect(db.all("SELECT family FROM v_families WHERE member = 'A100-PCIe' ORDER BY depth")).toEqual(
      ["A100-PCIe", "A100", "Ampere", "GPU"].map((family) => ({ family })),
    );
  });

  it("keeps a variant apart from its family", () => {
    const { edges } = fresh([about("a", "A100", "a100"), about("b", "A100-80GB", "a100-80gb")]);
    expect(edges()).toEqual(["a > A100", "b > A100-80GB"]);
  });

  it("gives the lexicon's things their plain addresses, whatever comes first", () => {
    const odd: SamplePaper = { ...about("a", "GPTQ"), entities: [{ type: "hardware", name: "GPTQ", role: "target" }] };
    const { db } = fresh([odd, ...SAMPLES]);
    expect(db.all("SELECT type, slug FROM entity WHERE name = 'GPTQ' ORDER BY type")).toEqual([
      { type: "hardware", slug: "gptq-hardware" },
      { type: "method", slug: "gptq" },
    ]);
  });
});

describe("a user's decision", () => {
  it("makes two names one, and they can be split again to what they were", () => {
    const { db, edges } = fresh([about("a", "Chip X"), about("b", "Chip Y")]);
    const before = tableDigest(db);
    mergeNames(db, "chip-x", "chip-y", "the maker renamed it");
    finish(db);
    expect(edges()).toEqual(["a > Chip Y", "b > Chip Y"]);
    expect(db.get("SELECT papers, aliases FROM v_entities WHERE name = 'Chip Y'")).toEqual({
      papers: 2,
      aliases: "Chip X",
    });
    splitName(db, "chip-x", "it did not");
    finish(db);
    expect(edges()).toEqual(["a > Chip X", "b > Chip Y"]);
    const { alias_ledger: _, ...after } = tableDigest(db);
    expect(before).toMatchObject(after);
    expect(db.all("SELECT action, reason FROM alias_ledger ORDER BY id")).toEqual([
      { action: "merge", reason: "the maker renamed it" },
      { action: "split", reason: "it did not" },
    ]);
  });

  it("takes along what meant the same, and gives it back", () => {
    const { db, edges } = fresh([about("a", "NVIDIA A100 SXM", "a100"), about("b", "Chip Y")]);
    mergeNames(db, "a100", "chip-y", "a test");
    finish(db);
    expect(edges()).toEqual(["a > Chip Y", "b > Chip Y"]);
    splitName(db, "a100", "a test");
    finish(db);
    expect(edges()).toEqual(["a > A100", "b > Chip Y"]);
  });

  it("holds when the papers are read again, and for papers that come later", () => {
    const samples = [about("a", "Chip X"), about("b", "Chip Y")];
    const { db, start, edges } = fresh(samples);
    mergeNames(db, "chip-x", "chip-y", "the maker renamed it");
    const again = [
      { ...about("a", "chip-x"), abstract: "Again we port it to chip-x and are done." },
      about("c", "CHIP X"),
    ];
    start().write(again.map((sample) => ({ paper: samplePaper(sample), record: sampleRecord(sample) })));
    finish(db);
    expect(edges()).toEqual(["a > Chip Y", "b > Chip Y", "c > Chip Y"]);
  });

  it("splits what the lexicon had merged", () => {
    const { db, edges } = fresh([about("a", "NVIDIA A100 SXM", "a100"), about("b", "A100", "a100")]);
    splitName(db, "nvidia-a100-sxm", "another board");
    finish(db);
    expect(edges()).toEqual(["a > NVIDIA A100 SXM", "b > A100"]);
  });

  it("is refused where it makes no sense", () => {
    const { db } = fresh([about("a", "Chip X"), about("b", "Chip Y")]);
    expect(() => mergeNames(db, "chip-x", "chip-x", "")).toThrow("one thing already");
    expect(() => mergeNames(db, "chip-x", "chip-z", "")).toThrow("chip-z");
    expect(() => splitName(db, "chip-x", "")).toThrow("stands for itself already");
  });
});
