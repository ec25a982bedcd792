/** Notes what is said while a paper that nobody wrote is composed, and finds the places once its text stands. */
import type {
  EntityType,
  Paper,
  PaperRecord,
  RecordEntity,
  RecordLabel,
  RecordMeasurement,
  Role,
} from "@accelgraph/domain";
import { paperText, slugify } from "@accelgraph/domain";
import { lexicon } from "@accelgraph/lexicon";

const NAMES = Object.fromEntries(
  (["method", "model", "hardware", "dataset"] as const).map((type) => [
    type,
    lexicon.entries().filter((entry) => entry.type === type && !entry.grouping),
  ]),
);

const FIRST =
  "Swift Lean Turbo Pico Nimble Hyper Stream Shard Tile Warp Prism Delta Quill Ember Vector Pulse Atlas Comet".split(
    " ",
  );
const LAST =
  "Quant Cache Serve Draft Prune Mix Flow Kernel Attn Pack Route Fuse Sparse Batch Core Infer Spec Lite".split(" ");
type Noted = Partial<RecordMeasurement> & { readonly quote: string; readonly value: number };

export class Draft {
  readonly number: number;
  #state: number;
  readonly #entities = new Map<string, { type: EntityType; name: string; role: Role; entry?: string }>();
  readonly #labels: { kind: RecordLabel["kind"]; label: string; words: string }[] = [];
  readonly #measurements: Noted[] = [];

  constructor(number: number) {
    this.number = number;
    this.#state = (number + 1) * 0x9e3779b9;
  }

  /** Uniform in [0, 1). Mulberry32, after Tommy Ettinger. */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** The first of a list are picked most often, as in life. */
  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(items.length * this.random() ** 2.5)] as Item;
  }

  factor(): number {
    return Math.round((1 + this.random() ** 2 * 9) * 100) / 100;
  }

  coin(): string {
    const suffix = this.chance(0.5) ? `-${Math.floor(this.random() * 4000)}` : "";
    return `${this.pick(FIRST)}${this.pick(LAST)}${suffix}`;
  }

  known(type: EntityType): string {
    return this.pick(NAMES[type] ?? []).name;
  }

  entity(type: EntityType, name: string, role: Role): string {
    const entry = NAMES[type]?.find((listed) => listed.name === name)?.id;
    const key = `${type} ${slugify(name)}`;
    if (!this.#entities.has(key)) this.#entities.set(key, { type, name, role, ...(entry ? { entry } : {}) });
    return name;
  }

  label(kind: RecordLabel["kind"], label: string, words: string): void {
    this.#labels.push({ kind, label, words });
  }

  measurement(measurement: Noted): void {
    this.#measurements.push(measurement);
  }

  record(paper: Paper): PaperRecord {
    const text = paperText(paper);
    const labels = this.#labels.map(({ kind, label, words }) => ({
      kind,
      label,
      ...evidence(text, words),
      confidence: 0.8,
    }));
    return {
      id: paper.key,
      title: paper.title,
      text,
      in_scope: true,
      entities: [...this.#entities.values()].map((entity): RecordEntity => {
        const mentions = places(text, entity.name);
        return { ...entity, aliases: [], mentions, evidence: evidence(text, entity.name), confidence: 0.9 };
      }),
      techniques: labels.filter(({ kind }) => kind === "technique").map(({ label }) => label),
      model_classes: labels.filter(({ kind }) => kind === "model-class").map(({ label }) => label),
      labels,
      measurements: this.#measurements.map((noted) => measured(text, noted)),
    };
  }
}

function places(text: string, name: string) {
  const found = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    found.push({ start, end: start + name.length, text: name, rule: "synthetic-name", confidence: 0.9 });
  }
  return found;
}

/** The sentence, or the title, in which words stand last. */
function evidence(text: string, words: string) {
  const at = text.lastIndexOf(words);
  const start = Math.max(text.lastIndexOf(". ", at) + 2, text.lastIndexOf("\n", at) + 1, 0);
  const stop = text.indexOf(". ", at + words.length);
  const end = stop < 0 ? text.length : stop + 1;
  return { start, end, quote: text.slice(start, end), rule: "synthetic-role" };
}

function measured(text: string, noted: Noted): RecordMeasurement {
  const start = text.indexOf(noted.quote);
  return {
    metric: "speedup",
    name: "speedup",
    value_max: null,
    unit: "x",
    qualifier: "=",
    change: "increase",
    baseline: null,
    hardware: null,
    model: null,
    dataset: null,
    subject: null,
    start,
    end: start + noted.quote.length,
    rule: "synthetic-number",
    confidence: 0.9,
    ...noted,
  };
}
