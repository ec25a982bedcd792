import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CHANGES, ENTITY_TYPES, METRICS, nameKey, QUALIFIERS, ROLES, titleKey } from "@accelgraph/domain";
import { describe, expect, test } from "vitest";

/** The test sets in tests/gold keep to the guidelines' form, and say nothing that their texts do not say. */

interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year: number;
}
interface Entity {
  readonly type: (typeof ENTITY_TYPES)[number];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: (typeof ROLES)[number];
}
interface Measurement {
  readonly metric: (typeof METRICS)[number];
  readonly name: string;
  readonly value: number;
  readonly value_max: number | null;
  readonly unit: string;
  readonly qualifier: (typeof QUALIFIERS)[number];
  readonly change: (typeof CHANGES)[number];
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
  readonly quote: string;
}
interface Gold {
  readonly id: string;
  readonly title: string;
  readonly in_scope: boolean;
  readonly entities: readonly Entity[];
  readonly techniques: readonly string[];
  readonly model_classes: readonly string[];
  readonly measurements: readonly Measurement[];
}

const TECHNIQUES = `quantization post-training-quantization quantization-aware-training weight-only-quantization
  weight-activation-quantization kv-cache-quantization low-bit-quantization pruning unstructured-sparsity
  structured-pruning activation-sparsity token-reduction knowledge-distillation low-rank-decomposition
  structured-matrices speculative-decoding parallel-decoding early-exit layer-skipping kv-cache-compression
  sparse-attention linear-attention attention-kernels kernel-optimization lookup-table-computation
  feature-caching sampling-step-reduction mixture-of-experts memory-offloading distributed-inference
  distributed-training serving-scheduling neural-architecture-search efficient-architecture
  hardware-software-co-design accelerator-architecture processing-in-memory compiler-optimization
  parameter-efficient-tuning test-time-scaling training-efficiency rendering-acceleration`.split(/\s+/);

const MODEL_CLASSES = `llm vlm vla vision-transformer cnn diffusion moe ssm rnn gnn neural-rendering 3d-perception
  speech-audio encoder-decoder encoder-language-model recommendation tabular-time-series
  reinforcement-learning scientific code-llm`.split(/\s+/);

/** Written the same way in every record, whatever the text calls them ("phones", "MCU"). */
const HARDWARE_CLASSES = ["smartphone", "edge device", "microcontroller", "PIM"];

const folder = resolve(import.meta.dirname, "../../../tests/gold");

function readLines<T>(file: string): T[] {
  const lines = readFileSync(resolve(folder, file), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}

/** The sets by what their files' names begin with: the first, and those in the usual style of abstracts. */
const SETS = ["", "usual-a-", "usual-b-"].map((name) => {
  const papers = readLines<Paper>(`${name}papers.jsonl`);
  const gold = readLines<Gold>(`${name}gold.jsonl`);
  const textOf = new Map(papers.map((paper) => [paper.id, `${paper.title}\n${paper.abstract}`]));
  return { name: `${name}gold`, papers, gold, textOf };
});

/** As it stands, or elided ("Llama2/3"): then each run of letters or digits stands somewhere. */
function appears(name: string, text: string): boolean {
  if (nameKey(text).includes(nameKey(name))) return true;
  const parts = name.match(/\p{L}+|\d+(?:\.\d+)?/gu) ?? [];
  return parts.every((part) => text.includes(part));
}

/** Models and hardware are targets where methods and datasets are used; datasets are never compared. */
function roleFits({ type, role }: Entity): boolean {
  if (type === "model" || type === "hardware") return ROLES.includes(role) && role !== "used";
  return ROLES.includes(role) && role !== "target" && !(type === "dataset" && role === "compared");
}

function faultsOfEntities(record: Gold, text: string): string[] {
  const names = record.entities.map((entity) => entity.name);
  const doubled = names.filter((name, i) => names.indexOf(name) !== i).map((name) => `listed twice: ${name}`);
  return record.entities.reduce<string[]>((faults, entity) => {
    const forms = HARDWARE_CLASSES.includes(entity.name) ? entity.aliases : [entity.name, ...entity.aliases];
    const seen = forms.length === 0 ? [entity.name] : forms;
    faults.push(...seen.filter((form) => !appears(form, text)).map((form) => `not in the text: ${form}`));
    if (!ENTITY_TYPES.includes(entity.type)) faults.push(`no such type: ${entity.type}`);
    if (!roleFits(entity)) faults.push(`no such role for a ${entity.type}: ${entity.role}`);
    return faults;
  }, doubled);
}

function faultsOfMeasurement(record: Gold, measurement: Measurement, text: string): string[] {
  const typeOf = new Map(record.entities.map((entity) => [entity.name, entity.type]));
  const faults: string[] = [];
  if (!text.includes(measurement.quote)) faults.push("quote is not in the text");
  if (!METRICS.includes(measurement.metric)) faults.push(`no such metric: ${measurement.metric}`);
  if (!QUALIFIERS.includes(measurement.qualifier)) faults.push(`no such qualifier: ${measurement.qualifier}`);
  if (!CHANGES.includes(measurement.change)) faults.push(`no such change: ${measurement.change}`);
  if (!Number.isFinite(measurement.value)) faults.push("no number");
  if (measurement.value_max !== null && measurement.value_max <= measurement.value) faults.push("range runs down");
  if (measurement.subject !== null && !typeOf.has(measurement.subject)) faults.push("subject is not an entity");
  for (const type of ["hardware", "model", "dataset"] as const) {
    const name = measurement[type];
    if (name !== null && typeOf.get(name) !== type) faults.push(`${name} is no ${type} of this record`);
  }
  return faults.map((fault) => `${fault}: ${measurement.quote}`);
}

describe.each(SETS)("$name", ({ papers, gold, textOf }) => {
  test("pairs every paper with one record, under one id and title", () => {
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(papers.length);
    expect(gold.map(({ id, title }) => ({ id, title }))).toEqual(papers.map(({ id, title }) => ({ id, title })));
  });

  test("holds abstracts of the usual length and years", () => {
    const odd = papers.filter(({ abstract, year }) => {
      const words = abstract.split(/\s+/).length;
      return words < 110 || words > 260 || year < 2015 || year > 2026;
    });
    expect(odd.map((paper) => paper.id)).toEqual([]);
  });

  test.each(gold.map((record) => [record.id, record] as const))("%s says what its text says", (id, record) => {
    const text = textOf.get(id) ?? "";
    const labels = [
      ...record.techniques.filter((label) => !TECHNIQUES.includes(label)),
      ...record.model_classes.filter((label) => !MODEL_CLASSES.includes(label)),
    ];
    const faults = [
      ...labels.map((label) => `no such label: ${label}`),
      ...faultsOfEntities(record, text),
      ...record.measurements.flatMap((measurement) => faultsOfMeasurement(record, measurement, text)),
    ];
    expect(faults).toEqual([]);
  });

  test("finds nothing in papers about other sciences", () => {
    const outside = gold.filter((record) => !record.in_scope);
    const found = outside.flatMap(({ entities, techniques, model_classes, measurements }) => [
      ...entities,
      ...techniques,
      ...model_classes,
      ...measurements,
    ]);
    expect(found).toEqual([]);
  });
});

test("no paper stands in two sets, and some are about other sciences", () => {
  const titles = SETS.flatMap(({ papers }) => papers.map((paper) => titleKey(paper.title)));
  expect(new Set(titles).size).toBe(titles.length);
  expect(SETS.flatMap(({ gold }) => gold).filter((record) => !record.in_scope).length).toBeGreaterThan(5);
});
