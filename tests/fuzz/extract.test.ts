/** Any text in: a record out, whose spans quote, the same each time, in time proportional to the text. */
import type { PaperRecord, Span } from "@accelgraph/domain";
import { createExtractor } from "@accelgraph/extraction";
import { describe, expect, it, test } from "vitest";
import { hostilePaper, randomFrom } from "./hostile-text.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const PAPERS_PER_SEED = 1_000;

const extractor = createExtractor();

/** Every span of a record with the words that it claims to stand on. */
function quotes(record: PaperRecord): { span: Span; quote: string }[] {
  const found = [...record.labels, ...record.measurements, ...record.entities.map((entity) => entity.evidence)];
  return [
    ...found.map((item) => ({ span: item, quote: item.quote })),
    ...record.entities.flatMap((entity) => entity.mentions.map((mention) => ({ span: mention, quote: mention.text }))),
  ];
}

/** What is wrong with a record, as text; empty where nothing is. */
function faultsOf(record: PaperRecord): string[] {
  const faults = quotes(record)
    .filter(({ span, quote }) => record.text.slice(span.start, span.end) !== quote || span.start >= span.end)
    .map(({ span, quote }) => `${span.start}-${span.end} does not quote ${JSON.stringify(quote)}`);
  const names = new Set(record.entities.map((entity) => entity.name));
  for (const m of record.measurements) {
    if (!Number.isFinite(m.value)) faults.push(`${m.value} is not a number: ${m.quote}`);
    // Subject and baseline may also be short phrases.
    for (const name of [m.hardware, m.model, m.dataset]) {
      if (name !== null && !names.has(name)) faults.push(`${name} is no entity of the record`);
    }
  }
  for (const { confidence, name } of record.entities.map((entity) => ({ ...entity }))) {
    if (!(confidence >= 0 && confidence <= 1)) faults.push(`confidence ${confidence} of ${name}`);
  }
  return faults;
}

describe("extract on hostile texts", () => {
  test.each(SEEDS)(`seed %i, ${PAPERS_PER_SEED} papers: never throws, quotes, twice the same`, (seed) => {
    const random = randomFrom(seed);
    for (let draw = 0; draw < PAPERS_PER_SEED; draw++) {
      const paper = hostilePaper(random, draw);
      const where = `seed ${seed}, draw ${draw}, ${paper.kind}`;
      const record = extractor.extract(paper);
      expect(faultsOf(record), where).toEqual([]);
      expect(record.text, where).toBe(`${paper.title}\n${paper.abstract}`);
      expect(JSON.stringify(extractor.extract(paper)), where).toBe(JSON.stringify(record));
    }
  });

  it("does not depend on what was read before", () => {
    const papers = Array.from({ length: 50 }, (_, draw) => hostilePaper(randomFrom(100 + draw), draw));
    const there = papers.map((paper) => JSON.stringify(extractor.extract(paper)));
    const back = [...papers].reverse().map((paper) => JSON.stringify(createExtractor().extract(paper)));
    expect(back.reverse()).toEqual(there);
  });

  it("gives for many at once what it gives for each", () => {
    // More than go into one batch, among them some that are long and some that are empty.
    const random = randomFrom(7);
    const papers = Array.from({ length: 600 }, (_, draw) => hostilePaper(random, draw));
    expect(extractor.extractAll(papers)).toEqual(papers.map((paper) => extractor.extract(paper)));
    expect(extractor.extractAll([])).toEqual([]);
  });
});

const LONG: readonly (readonly [string, string])[] = [
  ["one sentence of 100,000 words", "quantized kernels on A100 reach 2x over Oakleaf, ".repeat(12_500)],
  ["100,000 opening brackets", "(".repeat(100_000)],
  ["100,000 nested brackets", `${"(a".repeat(50_000)}${")".repeat(50_000)}`],
  ["a number of 100,000 digits", `We reach ${"1234567890".repeat(10_000)}x.`],
  ["a word of 1,000,000 letters", "Oakleaf".repeat(142_858)],
  ["100,000 hyphens between letters", "a-".repeat(50_000)],
  ["100,000 capitals with digits", "A1B2-".repeat(20_000)],
  ["10,000 sentences", "We propose Oakleaf, which runs 2.5x faster than Elm on A100. ".repeat(10_000)],
  ["100,000 blanks", `We propose${" ".repeat(100_000)}Oakleaf.`],
  ["50,000 dollar signs and braces", "${\\times".repeat(12_500)],
  ["20,000 short forms", "slow leaf quantization (SLQ) ".repeat(20_000)],
  ["20,000 sizes", `LLaMA-${"7B/13B/".repeat(10_000)}`],
  ["20,000 numbers", "1.5x, 2x and 3x ".repeat(7_000)],
];

describe("extract on long texts", () => {
  // Half a minute for up to a megabyte is generous; a quadratic stage would need many minutes.
  test.each(LONG)("ends on %s", { timeout: 30_000 }, (_, abstract) => {
    const record = extractor.extract({ key: "long", title: "Oakleaf: GPU Kernels for Neural Networks", abstract });
    expect(faultsOf(record)).toEqual([]);
  });
});
