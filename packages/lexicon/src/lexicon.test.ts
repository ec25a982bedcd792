import { ENTITY_TYPES, nameKey, sliceSpan } from "@accelgraph/domain";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lexicon, modelClasses, techniques } from "./index.ts";

const LEAST_PER_TYPE = 300;
/** Keys that two things share: the ViT-S of vision and the VITS of speech. */
const AMBIGUOUS = new Set(["vits"]);

describe("the data", () => {
  it.each(ENTITY_TYPES)("lists hundreds of names of type %s", (type) => {
    expect(lexicon.entries(type).length).toBeGreaterThanOrEqual(LEAST_PER_TYPE);
  });

  it("gives each entry an id of its own, in the form of a slug", () => {
    const ids = lexicon.entries().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(method|model|hardware|dataset):[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("lets no name of one type mean two entries", () => {
    const clashes = lexicon
      .entries()
      .flatMap((entry) =>
        [entry.name, ...entry.aliases, ...(entry.contextAliases ?? [])]
          .filter((name) => lexicon.lookup(name, entry.type).length > 1 && !AMBIGUOUS.has(nameKey(name)))
          .map((name) => `${entry.id}: ${name}`),
      );
    expect(clashes).toEqual([]);
  });

  it("finds each entry by its name and each of its aliases", () => {
    for (const entry of lexicon.entries()) {
      for (const name of [entry.name, ...entry.aliases]) expect(lexicon.resolve(entry.type, name).id).toBe(entry.id);
    }
  });

  it("finds each listed name in a text that only names it", () => {
    const lost = lexicon
      .entries()
      .filter((entry) => !entry.grouping)
      .filter(({ id, name }) => !lexicon.match(name).some(({ entries }) => entries.some((found) => found.id === id)));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("puts a variant below its own family, where another name has the same key", () => {
    expect(lexicon.entry("model:vit-s-16")?.broader).toEqual(["model:vit-s"]);
  });

  it("links no entry to itself", () => {
    for (const entry of lexicon.entries()) {
      expect(lexicon.lineage(entry).map(({ id }) => id)).not.toContain(entry.id);
    }
  });
});

describe("the vocabularies", () => {
  it("hold the labels of the guidelines", () => {
    expect(techniques).toHaveLength(42);
    expect(modelClasses).toHaveLength(20);
  });

  it("say what a technique is a kind of", () => {
    const broader = techniques.find(({ slug }) => slug === "weight-only-quantization")?.broader;
    expect(broader).toEqual(["post-training-quantization"]);
  });
});

/** What `match` finds: the name as written and the ids of what it can mean. */
function found(text: string): string[] {
  return lexicon.match(text).map(({ name, entries }) => `${name} = ${entries.map(({ id }) => id).join(" or ")}`);
}

describe("match", () => {
  test.each([
    ["We use NVIDIA A100 GPUs.", ["A100 = hardware:a100"]],
    ["on an RTX4090, two RTX-4090s", ["RTX4090 = hardware:rtx-4090", "RTX-4090 = hardware:rtx-4090"]],
    ["nodes with 8xA100-40G", ["A100-40G = hardware:a100-40gb"]],
    ["an ARM Neoverse N1 core", ["Neoverse N1 = hardware:neoverse-n1"]],
    ["an Intel Core i7-12700K", ["Core i7-12700K = hardware:core-i7-12700k"]],
    ["the Snapdragon 8 Gen 3", ["Snapdragon 8 Gen 3 = hardware:snapdragon-8-gen-3"]],
    ["Llama-3.1-8B-Instruct", ["Llama-3.1-8B-Instruct = model:llama-3-1-8b-instruct"]],
    ["llama-2-chat 70B", ["llama-2-chat 70B = model:llama-2-70b-chat"]],
    ["BERTbase", ["BERTbase = model:bert-base"]],
    ["YOLOv8n", ["YOLOv8n = model:yolov8n"]],
    ["H_2O and H2O", ["H_2O = method:h2o", "H2O = method:h2o"]],
    ["QuIP# beats QuIP", ["QuIP# = method:quip-sharp", "QuIP = method:quip"]],
    ["YOLOv5s and two DeiTs", ["YOLOv5s = model:yolov5s", "DeiT = model:deit"]],
    ["SpecDec++ beats SpecDec", ["SpecDec++ = method:specdec-plus-plus", "SpecDec = method:specdec"]],
    ["ImageNet 64x64", ["ImageNet 64x64 = dataset:imagenet-64"]],
  ])("reads %s", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ["LLaVA-NeXT-7B/13B", ["LLaVA-NeXT-7B", "LLaVA-NeXT-13B"]],
    ["LTX-Video (2B/13B)", ["LTX-Video-2B", "LTX-Video-13B"]],
    ["LLaMA (7B, 13B)", ["LLaMA-7B", "LLaMA-13B"]],
    ["OPT-6.7B, 13B and 30B", ["OPT-6.7B", "OPT-13B", "OPT-30B"]],
    ["the LLaMA-7B model on 2 GPUs", ["LLaMA-7B", "GPU"]],
    ["a CPU-FPGA hybrid", ["CPU", "FPGA"]],
    ["ResNet-18, -34 and -50", ["ResNet-18", "ResNet-34", "ResNet-50"]],
    ["Llama 2 and 3, Mistral", ["Llama 2", "Llama 3", "Mistral"]],
    ["MobileNetV2 and 3", ["MobileNetV2", "MobileNetV3"]],
    ["Llama 2 and 3 layers", ["Llama 2"]],
    ["Llama2/3", ["Llama2", "Llama3"]],
    ["DeiT-T/S", ["DeiT-T", "DeiT-S"]],
  ])("completes the elided names in %s", (text, names) => {
    expect(lexicon.match(text).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    "a bit of multiple shapes",
    "Simple Units Mark the Largest Home Planet",
    "Behavior, Pattern and Interaction: Faster Frames Swing",
    "we aim at rapid progress and highlight it",
    "the whisper of a falcon",
    "a fast MoE layer",
    "Philips lamps",
    "M^{3}ViTx",
  ])("finds no name in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("believes a name that is a word too only beside a cue", () => {
    const supported = (text: string) => lexicon.match(text).flatMap((match) => match.supported.map(({ id }) => id));
    expect(supported("The M2 term vanishes.")).toEqual([]);
    expect(supported("It runs on the Apple M2.")).toEqual(["hardware:apple-m2"]);
    expect(supported("We run it on an M2 laptop.")).toEqual(["hardware:apple-m2"]);
  });

  it("says when a name is a part of a longer one", () => {
    expect(lexicon.match("Sparse-LLaMA")[0]?.partial).toBe(true);
    expect(lexicon.match("a GPU-based engine")[0]?.partial).toBe(false);
  });

  it("quotes, in order and without overlap, whatever the text", () => {
    const pieces = fc.constantFrom(
      "LLaMA",
      "-7B",
      "/13B",
      "(",
      ")",
      ", ",
      "A100",
      " GPUs",
      "NVIDIA ",
      "^{",
      "2",
      ".5",
      "π0",
      "\n",
      "and ",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let free = 0;
        for (const match of lexicon.match(text)) {
          expect(match.start).toBeGreaterThanOrEqual(free);
          expect(match.core.start).toBeGreaterThanOrEqual(match.start);
          expect(match.core.end).toBeLessThanOrEqual(match.end);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(sliceSpan(text, match).trim()).toBe(sliceSpan(text, match));
          expect(match.entries.length).toBeGreaterThan(0);
          free = match.end;
        }
      }),
    );
  });
});

describe("resolve", () => {
  it("gives spellings of an unknown name one id, and another name another", () => {
    expect(lexicon.resolve("method", "FooQuant-2").id).toBe(lexicon.resolve("method", "FooQuant 2").id);
    expect(lexicon.resolve("method", "FooQuant").id).not.toBe(lexicon.resolve("method", "FooQuant++").id);
  });

  test.each([
    ["BERT-base", ["Bert-Base", "BERT_base", "bert base", "BERT_{BASE}"]],
    ["Llama-2-7B-HF", ["meta-llama/Llama-2-7b-hf"]],
    ["Swin-T", ["swin-tiny", "SWIN-T"]],
  ])("takes %s for one thing in each spelling", (name, spellings) => {
    for (const spelling of spellings)
      expect(lexicon.resolve("model", spelling).id).toBe(lexicon.resolve("model", name).id);
  });

  it("leads from each suffix of a name to the name without it", () => {
    const ids = lexicon.lineage(lexicon.resolve("model", "Qwen2.5-7B-Instruct-AWQ")).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["model:qwen2-5-7b-instruct", "model:qwen2-5-7b"]);
  });

  it("gives every name an id of the form, which depends on its key alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const { id } = lexicon.resolve("method", name);
        expect(id).toMatch(/^method:[a-z0-9]+(-[a-z0-9]+)*$/);
        if (nameKey(name)) expect(lexicon.resolve("method", `${name} `).id).toBe(id);
      }),
    );
  });

  it("leads from a variant through its family to the class", () => {
    const ids = lexicon.lineage(lexicon.resolve("hardware", "A100-80GB")).map(({ id }) => id);
    expect(ids).toEqual(["hardware:a100", "hardware:ampere", "hardware:nvidia-gpu", "hardware:gpu"]);
    const model = lexicon.resolve("model", "Qwen2.5-Coder-7B-Instruct");
    expect(lexicon.lineage(model).map(({ id }) => id)).toEqual([
      "model:qwen2-5-coder-7b",
      "model:qwen2-5-coder",
      "model:qwen2-5",
      "model:qwen",
    ]);
    expect(model.parameters).toBe(7e9);
  });
});
