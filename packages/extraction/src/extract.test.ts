import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor, type PaperInput } from "./index.ts";

const extractor = createExtractor();

/** Words and signs of the field in any order: more hostile to a grammar than random letters. */
const words = fc.constantFrom(
  ..."we propose present our novel framework model called dubbed (LLM) (AWQ) AWQ GPTQ LLaMA-7B/13B Llama-2 A100 GPUs on over than 2.1x 30% ImageNet and , . ; : ( ) [ ] { } \\method $x$ ** -- — × https://github.com/a/B- SpecDec++ M^3ViT LLM.int8() compared to outperforms such as e.g., i.e. 4-bit \n \u0000 \ud800 é 模型 🚀 ﬁ".split(
    " ",
  ),
);
const jumble = fc.array(words, { maxLength: 80 }).map((list) => list.join(" "));
const anyText = fc.oneof(jumble, fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }));
const papers = fc.record({ key: fc.constant("k"), title: anyText, abstract: anyText });

function spansOf(paper: PaperInput) {
  const record = extractor.extract(paper);
  const mentions = record.entities.flatMap((entity) =>
    entity.mentions.map((mention) => ({ ...mention, quote: mention.text })),
  );
  const evidence = record.entities.map((entity) => entity.evidence);
  return { record, spans: [...mentions, ...evidence, ...record.labels, ...record.measurements] };
}

describe("extract", () => {
  it("quotes the text at every span, whatever the text", () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const { record, spans } = spansOf(paper);
        for (const { start, end, quote } of spans) expect(record.text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 400 },
    );
  });

  it.each(["constructor", "toString", "valueOf", "__proto__"])("reads %s as a word like any other", (word) => {
    const abstract = `We use FastNet ${word} for all. The ${word}-Net model is faster than ${word}Bench on GPUs.`;
    const record = extractor.extract({ key: "k", title: `${word}: A Model`, abstract });
    expect(record.text).toContain(word);
    expect(record.entities.map(({ name }) => name)).toContain("FastNet");
  });

  it("gives the same record twice", () => {
    fc.assert(
      fc.property(papers, (paper) => {
        expect(JSON.stringify(extractor.extract(paper))).toBe(JSON.stringify(extractor.extract(paper)));
      }),
      { numRuns: 100 },
    );
  });

  it("names the entities that its measurements speak of", () => {
    const abstract = "We propose Frobnic, a cache. Frobnic is 2.1x faster than vLLM on an A100 GPU.";
    const record = extractor.extract({ key: "k", title: "Frobnic: A Cache", abstract });
    expect(record.entities.map((entity) => entity.name)).toEqual(["Frobnic", "vLLM", "A100"]);
    expect(record.entities[0]?.evidence.quote).toContain("Frobnic");
    expect(record.entities[2]?.aliases).toContain("A100 GPU");
  });

  it("explains each entity with its rule and its words", () => {
    const abstract = "We propose Frobnic, a cache for LLaMA-7B.";
    const lines = extractor.explain({ key: "k", title: "Frobnic: A Cache", abstract });
    expect(lines).toContain("proposed method Frobnic  [coinage/title");
    expect(lines).toContain('"LLaMA-7B"');
  });

  it.each([
    ["one long sentence", "a LLaMA-7B model and "],
    ["nested brackets", "(AWQ ["],
    ["full stops", "We propose X. "],
    ["words of comparison", "faster than the existing "],
    ["coinages", "we propose Fo2Bar, "],
    ["capitals", "Alpha Beta "],
    ["names in quotes", 'called "a '],
    ["addresses", "https://github.com/a/b "],
  ])("takes time in proportion to a text of %s", (_, part) => {
    const timeOf = (length: number) => {
      const whole = `We study quantized LLM inference on GPUs. ${part.repeat(8)}`;
      const paper = { key: "k", title: "Quantized LLM inference", abstract: whole.repeat(length / whole.length) };
      const start = performance.now();
      extractor.extract(paper);
      return performance.now() - start;
    };
    timeOf(20_000);
    const small = Math.max(timeOf(40_000), 5);
    expect(timeOf(320_000) / small).toBeLessThan(8 * 4);
  });
});
