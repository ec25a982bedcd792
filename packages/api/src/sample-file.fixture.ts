import { type EntityType, type PaperRecord, paperKey, paperText, type Role } from "@accelgraph/domain";
import { createIngest, finish, type VocabularyEntry } from "@accelgraph/store";

/** What the tests of this package are asked of: three papers, two families. */
const VOCABULARY: VocabularyEntry[] = [
  { entry: "quantization", type: "technique", name: "quantization", aliases: [], broader: [] },
  { entry: "weight-only", type: "technique", name: "weight-only", aliases: [], broader: ["quantization"] },
  { entry: "pruning", type: "technique", name: "pruning", aliases: [], broader: [] },
  hardware("gpu", "GPU", [], true),
  hardware("ampere", "Ampere", ["gpu"], false),
  hardware("a100", "A100", ["ampere"], false),
  hardware("fpga", "FPGA", [], true),
];

function hardware(entry: string, name: string, broader: string[], isClass: boolean): VocabularyEntry {
  return { entry, type: "hardware", name, aliases: [], broader, hardware: { isClass } };
}

type Named = readonly [type: EntityType, name: string, role: Role, entry?: string];

interface Sample {
  readonly title: string;
  readonly abstract: string;
  readonly year: string;
  readonly names: readonly Named[];
  readonly label: string;
  readonly otherLabels?: readonly string[];
  readonly numbers: readonly { quote: string; value: number; subject: string; baseline?: string; hardware?: string }[];
}

const SAMPLES: readonly Sample[] = [
  {
    title: "Feather: light weights",
    abstract: "We propose Feather. On the A100, Feather is 2.5x faster than Anvil. 🪶 It also helps 1.5x in all.",
    year: "2023",
    names: [
      ["method", "Feather", "proposed"],
      ["method", "Anvil", "compared"],
      ["hardware", "A100", "target", "a100"],
    ],
    label: "weight-only",
    numbers: [
      { quote: "2.5x faster", value: 2.5, subject: "Feather", baseline: "Anvil", hardware: "A100" },
      { quote: "1.5x", value: 1.5, subject: "Feather" },
    ],
  },
  {
    title: "Anvil: heavy weights",
    abstract: "We propose Anvil for the GPU. Anvil brings 3x.",
    year: "2021",
    names: [
      ["method", "Anvil", "proposed"],
      ["hardware", "GPU", "target", "gpu"],
    ],
    label: "quantization",
    numbers: [{ quote: "3x", value: 3, subject: "Anvil", hardware: "GPU" }],
  },
  {
    title: "Shears: cutting on an FPGA",
    abstract: "We propose Shears, which cuts weights on an FPGA.",
    year: "2024",
    names: [
      ["method", "Shears", "proposed"],
      ["hardware", "FPGA", "target", "fpga"],
    ],
    label: "pruning",
    numbers: [],
  },
];

export function fillSample<Db extends Parameters<typeof createIngest>[0]>(
  db: Db,
  samples: readonly Sample[] = SAMPLES,
): Db {
  const ingest = createIngest(db, { extractorVersion: "sample", vocabulary: () => VOCABULARY });
  ingest.write(samples.map((sample, index) => ({ paper: paperOf(sample, index), record: recordOf(sample) })));
  finish(db);
  return db;
}

function paperOf({ title, abstract, year }: Sample, index: number) {
  return {
    key: paperKey({ title }),
    title,
    abstract,
    published: year,
    source: { file: "a/sample.jsonl", line: index + 1 },
  };
}

function recordOf({ title, abstract, names, label, otherLabels = [], numbers }: Sample): PaperRecord {
  const text = paperText({ title, abstract });
  const whole = { start: 0, end: title.length, quote: title, rule: "sample", confidence: 0.9 };
  const at = (words: string) => {
    const start = text.indexOf(words, title.length);
    return { start, end: start + words.length };
  };
  return {
    ...{ id: paperKey({ title }), title, text, in_scope: true, techniques: [label, ...otherLabels], model_classes: [] },
    entities: names.map(([type, name, role, entry]) => ({
      ...{ type, name, role, aliases: [], confidence: 0.9, ...(entry === undefined ? {} : { entry }) },
      mentions: [{ ...at(name), text: name, rule: "sample", confidence: 0.9 }],
      evidence: sentenceOf(text, at(name).start),
    })),
    labels: [label, ...otherLabels].map((one) => ({ kind: "technique", label: one, ...whole })),
    measurements: numbers.map(({ quote, value, subject, baseline = null, hardware = null }) => ({
      ...{ metric: "speedup", name: "speedup", value, value_max: null, unit: "x", qualifier: "=", change: "increase" },
      ...{ subject, baseline, hardware, model: null, dataset: null },
      ...{ ...at(quote), quote, rule: "sample", confidence: 0.9 },
    })),
  } as PaperRecord;
}

function sentenceOf(text: string, at: number) {
  const start = Math.max(text.lastIndexOf(". ", at) + 2, text.lastIndexOf("\n", at) + 1);
  const stop = text.indexOf(". ", at);
  const end = stop < 0 ? text.length : stop + 1;
  return { start, end, quote: text.slice(start, end), rule: "sample" };
}
