import {
  CHANGES,
  ENTITY_TYPES,
  type EntityType,
  FaultError,
  METRICS,
  type PaperRecord,
  QUALIFIERS,
  ROLES,
} from "@accelgraph/domain";

/** An entity as an annotator writes it down: no offsets, no evidence. */
export interface GoldEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role: string;
}

/** A measurement as an annotator writes it down. */
export interface GoldMeasurement {
  readonly metric: string;
  readonly value: number | null;
  readonly value_max?: number | null;
  readonly unit: string;
  readonly qualifier?: string;
  readonly change: string;
  readonly subject?: string | null;
  readonly baseline?: string | null;
  readonly hardware?: string | null;
  readonly model?: string | null;
  readonly dataset?: string | null;
  readonly quote?: string;
}

/** What an annotator says a paper says. A `PaperRecord` is one too, with its evidence left unread. */
export interface GoldRecord {
  readonly id: string;
  readonly title?: string;
  readonly in_scope?: boolean;
  readonly entities: readonly GoldEntity[];
  readonly techniques: readonly string[];
  readonly model_classes: readonly string[];
  readonly measurements: readonly GoldMeasurement[];
}

/** What is judged: the extractor's record, or a gold record of another reader. */
export type Predicted = GoldRecord | PaperRecord;

/**
 * Reads gold records from JSON Lines.
 * @throws FaultError `bad-gold` naming the file and line of the first record that is not in the form.
 */
export function parseGold(text: string, file: string): GoldRecord[] {
  const records: GoldRecord[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const problem = (message: string) =>
      new FaultError({
        code: "bad-gold",
        message,
        remedy: "Write one gold record a line, as the annotation guidelines show",
        file,
        line: index + 1,
      });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw problem("this line is not JSON");
    }
    const wrong = whatIsWrong(value);
    if (wrong) throw problem(wrong);
    records.push(value as GoldRecord);
  });
  return records;
}

/** The first thing that keeps a value from being a gold record, or null. */
function whatIsWrong(value: unknown): string | null {
  if (!isObject(value)) return "this line is not an object";
  if (typeof value.id !== "string" && typeof value.title !== "string") return "the record has neither id nor title";
  for (const list of ["entities", "techniques", "model_classes", "measurements"]) {
    if (!Array.isArray(value[list])) return `the record has no list "${list}"`;
  }
  for (const entity of value.entities as unknown[]) {
    if (!isObject(entity) || typeof entity.name !== "string") return "an entity has no name";
    if (!isOneOf(ENTITY_TYPES, entity.type)) return `"${entity.type}" is no entity type`;
    if (!isOneOf(ROLES, entity.role)) return `"${entity.role}" is no role`;
  }
  for (const measurement of value.measurements as unknown[]) {
    if (!isObject(measurement)) return "a measurement is not an object";
    if (!isOneOf(METRICS, measurement.metric)) return `"${measurement.metric}" is no metric`;
    if (!isOneOf(CHANGES, measurement.change)) return `"${measurement.change}" is no change`;
    if (!isOneOf(QUALIFIERS, measurement.qualifier ?? "=")) return `"${measurement.qualifier}" is no qualifier`;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === "string" && list.includes(value);
}
