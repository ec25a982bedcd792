/** What the tests of this package read: a small vocabulary with both hierarchies, and three papers. */
import type { SamplePaper } from "./sample-records.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** A vocabulary of a few things, with both hierarchies. */
export const SAMPLE_VOCABULARY: readonly VocabularyEntry[] = [
  { entry: "quantization", type: "technique", name: "quantization", aliases: [], broader: [] },
  {
    entry: "post-training-quantization",
    type: "technique",
    name: "post-training-quantization",
    aliases: ["PTQ"],
    broader: ["quantization"],
  },
  {
    entry: "weight-only-quantization",
    type: "technique",
    name: "weight-only-quantization",
    aliases: [],
    broader: ["post-training-quantization"],
  },
  { entry: "speculative-decoding", type: "technique", name: "speculative-decoding", aliases: [], broader: [] },
  { entry: "llm", type: "model-class", name: "llm", aliases: ["large language model"], broader: [] },
  { entry: "gpu", type: "hardware", name: "GPU", aliases: [], broader: [], hardware: { class: "GPU", isClass: true } },
  { entry: "cpu", type: "hardware", name: "CPU", aliases: [], broader: [], hardware: { class: "CPU", isClass: true } },
  {
    entry: "ampere",
    type: "hardware",
    name: "Ampere",
    aliases: [],
    broader: ["gpu"],
    hardware: { vendor: "NVIDIA", class: "GPU", year: 2020, isClass: false },
  },
  {
    entry: "a100",
    type: "hardware",
    name: "A100",
    aliases: ["NVIDIA A100"],
    broader: ["ampere"],
    definition: "A data-centre GPU by NVIDIA.",
    hardware: { vendor: "NVIDIA", class: "GPU", year: 2020, isClass: false },
  },
  {
    entry: "a100-80gb",
    type: "hardware",
    name: "A100-80GB",
    aliases: [],
    broader: ["a100"],
    hardware: { vendor: "NVIDIA", class: "GPU", memoryGb: 80, year: 2020, isClass: false },
  },
  {
    entry: "llama",
    type: "model",
    name: "LLaMA",
    aliases: [],
    broader: ["llm"],
    model: { family: "LLaMA", year: 2023 },
  },
  {
    entry: "llama-7b",
    type: "model",
    name: "LLaMA-7B",
    aliases: [],
    broader: ["llama"],
    model: { family: "LLaMA", parameters: 7e9, year: 2023 },
  },
  { entry: "awq", type: "method", name: "AWQ", aliases: ["Activation-aware Weight Quantization"], broader: [] },
  { entry: "gptq", type: "method", name: "GPTQ", aliases: [], broader: [] },
  {
    entry: "unused",
    type: "hardware",
    name: "Unused Chip",
    aliases: [],
    broader: ["cpu"],
    hardware: { isClass: false },
  },
];

/** Three papers: two on quantization for GPUs, one on speculative decoding that names no device. */
export const SAMPLES: readonly SamplePaper[] = [
  {
    title: "AWQ: fewer bits 🚀 for weights",
    abstract:
      "AWQ keeps the salient weights of LLaMA-7B. On an A100 it brings a 1.45x speedup over GPTQ. We test on WikiText2.",
    published: "2023-06-01",
    arxivId: "2306.00978v2",
    entities: [
      { type: "method", name: "AWQ", role: "proposed", entry: "awq" },
      { type: "method", name: "GPTQ", role: "compared", entry: "gptq" },
      { type: "model", name: "LLaMA-7B", role: "target", entry: "llama-7b" },
      { type: "hardware", name: "A100", role: "target", entry: "a100" },
      { type: "dataset", name: "WikiText2", role: "used" },
    ],
    labels: [
      ["technique", "weight-only-quantization"],
      ["model-class", "llm"],
    ],
    measurements: [
      {
        quote: "1.45x speedup over GPTQ",
        value: 1.45,
        subject: "AWQ",
        baseline: "GPTQ",
        hardware: "A100",
        model: "LLaMA-7B",
      },
    ],
  },
  {
    title: "QuickBits 😀 on large cards",
    abstract:
      "QuickBits packs weights. It runs 3.2x as fast on A100-80GB. AWQ reaches 1.9x there. Latency falls by 20%.",
    published: "2024",
    entities: [
      { type: "method", name: "QuickBits", role: "proposed" },
      { type: "method", name: "AWQ", role: "compared", entry: "awq" },
      { type: "hardware", name: "A100-80GB", role: "target", entry: "a100-80gb" },
    ],
    labels: [["technique", "post-training-quantization"]],
    measurements: [
      { quote: "3.2x as fast", value: 3.2, subject: "QuickBits", hardware: "A100-80GB" },
      { quote: "1.9x", value: 1.9, subject: "AWQ", hardware: "A100-80GB" },
      { quote: "20%", value: 20, unit: "%", metric: "latency", change: "decrease", name: "latency" },
    ],
  },
  {
    title: "Guessing ahead",
    abstract: "We draft several tokens and check them at once. A single CPU is enough.",
    entities: [{ type: "hardware", name: "CPU", role: "target", entry: "cpu" }],
    labels: [["technique", "speculative-decoding"]],
  },
];
