/** Small papers and records for the tests of this package: written for them, with spans that quote. */
import type {
  EntityType,
  LabelType,
  Paper,
  PaperRecord,
  RecordEntity,
  RecordLabel,
  RecordMeasurement,
  Role,
} from "@accelgraph/domain";
import { paperKey, paperText } from "@accelgraph/domain";

interface SampleEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly role: Role;
  readonly aliases?: readonly string[];
  readonly entry?: string;
}

export interface SamplePaper {
  readonly title: string;
  readonly abstract: string;
  readonly published?: string;
  readonly arxivId?: string;
  readonly doi?: string;
  readonly file?: string;
  readonly line?: number;
  readonly entities?: readonly SampleEntity[];
  readonly labels?: readonly (readonly [LabelType, string])[];
  readonly measurements?: readonly (Partial<RecordMeasurement> & { readonly quote: string; readonly value: number })[];
}

export function samplePaper(sample: SamplePaper): Paper {
  const { title, abstract, file = "sample.jsonl", line = 1 } = sample;
  const known = Object.fromEntries(
    (["published", "arxivId", "doi"] as const).flatMap((name) => (sample[name] ? [[name, sample[name]]] : [])),
  );
  return { key: paperKey(sample), title, abstract, source: { file, line }, ...known };
}

/** The record that a perfect extractor would make of the sample. */
export function sampleRecord(sample: SamplePaper): PaperRecord {
  const text = paperText(sample);
  const labels = (sample.labels ?? []).map(([kind, label]): RecordLabel => {
    return { kind, label, start: 0, end: sample.title.length, quote: sample.title, rule: "label", confidence: 0.9 };
  });
  return {
    id: paperKey(sample),
    title: sample.title,
    text,
    in_scope: true,
    entities: (sample.entities ?? []).map((entity) => sampleEntity(text, entity)),
    techniques: labels.filter(({ kind }) => kind === "technique").map(({ label }) => label),
    model_classes: labels.filter(({ kind }) => kind === "model-class").map(({ label }) => label),
    labels,
    measurements: (sample.measurements ?? []).map((measurement) => sampleMeasurement(text, measurement)),
  };
}

function sampleEntity(text: string, { type, name, role, aliases = [], entry }: SampleEntity): RecordEntity {
  const start = text.indexOf(name);
  const end = start + name.length;
  const lineEnd = text.indexOf(".", end) + 1 || text.length;
  const lineStart = Math.max(text.lastIndexOf(". ", start) + 1, text.lastIndexOf("\n", start) + 1);
  const from = text[lineStart] === " " ? lineStart + 1 : lineStart;
  const to = text.indexOf("\n") >= end ? text.indexOf("\n") : lineEnd;
  return {
    type,
    name,
    aliases,
    role,
    ...(entry === undefined ? {} : { entry }),
    mentions: [{ start, end, text: name, rule: "named", confidence: 0.95 }],
    evidence: { start: from, end: to, quote: text.slice(from, to), rule: `role-${role}` },
    confidence: 0.9,
  };
}

function sampleMeasurement(
  text: string,
  given: Partial<RecordMeasurement> & { readonly quote: string; readonly value: number },
): RecordMeasurement {
  const start = text.indexOf(given.quote);
  return {
    metric: "speedup",
    name: "speedup",
    value_max: null,
    unit: "x",
    qualifier: "=",
    change: "increase",
    subject: null,
    baseline: null,
    hardware: null,
    model: null,
    dataset: null,
    start,
    end: start + given.quote.length,
    rule: "number",
    confidence: 0.8,
    ...given,
  };
}
