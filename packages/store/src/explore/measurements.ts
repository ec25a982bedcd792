import type { Reader, SqlValue } from "@accelgraph/db";
import type { Change, Metric, Qualifier } from "@accelgraph/domain";
import { spanInSentence } from "./evidence.ts";
import { writeOut } from "./statement.ts";

/** A measurement with its parties as rows of `entity` and its words in UTF-16 units of the sentence. */
export interface MeasurementRow {
  readonly id: number;
  readonly paper: number;
  readonly metric: Metric;
  readonly name: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly change: Change;
  readonly speedup: number | null;
  readonly subject: number | null;
  readonly baseline: number | null;
  readonly baselineText: string | null;
  readonly hardware: number | null;
  readonly model: number | null;
  readonly dataset: number | null;
  readonly sentence: string;
  readonly mark: readonly [number, number];
  readonly rule: string;
  readonly confidence: number;
}

type RawMeasurement = Omit<MeasurementRow, "mark"> & { sentenceStart: number; start: number; end: number };

const SELECT = `SELECT m.id, m.paper, m.metric, m.name, m.value, m.value_max AS valueMax, m.unit, m.qualifier, m.change,
  m.speedup, m.subject, m.baseline, m.baseline_text AS baselineText, m.hardware, m.model, m.dataset,
  q.text AS sentence, q.start AS sentenceStart, m.start, m.end, m.rule, m.confidence
  FROM measurement m JOIN sentence q ON q.id = m.sentence`;

/** Conditions that are joined by AND; an entity stands for everything narrower too. */
export interface MeasurementFilter {
  readonly ids?: readonly number[] | undefined;
  readonly metric?: Metric | undefined;
  readonly unit?: string | undefined;
  readonly paper?: number | undefined;
  readonly papers?: readonly number[] | undefined;
  readonly subject?: number | undefined;
  readonly baseline?: number | undefined;
  readonly hardware?: number | undefined;
  readonly model?: number | undefined;
  readonly dataset?: number | undefined;
  /** In any of the five places. */
  readonly about?: number | undefined;
  /** A technique (or model class) of the paper's own contribution. */
  readonly label?: number | undefined;
  /** Year of the paper. */
  readonly year?: number | undefined;
  /** Only gains in speed. */
  readonly gains?: boolean | undefined;
}

/** The ways to order: by how great a gain in speed it is, or as the papers come. */
export type MeasurementOrder = "speedup" | "paper";

const ORDERS: Record<MeasurementOrder, string> = {
  speedup: "m.speedup DESC NULLS LAST, m.metric, m.value DESC, m.id",
  paper: "m.paper, m.start, m.id",
};

/** What `readMeasurements` asks, as a statement to copy, with names. */
export function measurementsBehind(filter: MeasurementFilter, limit: number): string {
  const { where, values } = measurementConditions(filter);
  const sql = `SELECT subject, metric, name, value, value_max, unit, qualifier, change, speedup, baseline, hardware, model, dataset, quote, paper, year
    FROM v_measurements
    ${where === "" ? "" : `WHERE measurement_id IN (SELECT m.id FROM measurement m ${where})`}
    ORDER BY speedup DESC NULLS LAST, metric, value DESC, measurement_id
    LIMIT ${limit}`;
  return writeOut({ sql, values });
}

export function readMeasurements(
  db: Reader,
  filter: MeasurementFilter,
  options: { order: MeasurementOrder; limit: number },
): MeasurementRow[] {
  const { where, values } = measurementConditions(filter);
  const rows = db.all<RawMeasurement>(
    `${SELECT} ${where} ORDER BY ${ORDERS[options.order]} LIMIT ${options.limit}`,
    values,
  );
  return rows.map(({ sentenceStart, start, end, ...row }) => ({
    ...row,
    mark: spanInSentence({ start, end }, row.sentence, sentenceStart),
  }));
}

/** By what measurements can be told apart, with their parties as canonical rows of `entity`. */
export interface MeasurementTags {
  readonly metric: string;
  readonly unit: string;
  readonly paper: number;
  readonly year: number | null;
  readonly subject: number | null;
  readonly baseline: number | null;
  readonly hardware: number | null;
  readonly model: number | null;
  readonly dataset: number | null;
}

export function readMeasurementTags(db: Reader): MeasurementTags[] {
  return db.all(
    `SELECT m.metric, m.unit, m.paper, p.year, r.subject, r.baseline, r.hardware, r.model, r.dataset
     FROM measured r JOIN measurement m ON m.id = r.measurement JOIN paper p ON p.id = m.paper`,
  );
}

/** All names of an entity and of everything narrower. */
const BELOW = `(SELECT b.id FROM ancestor a JOIN entity b ON b.canonical = a.descendant WHERE a.ancestor = ?)`;
const PARTIES = ["subject", "baseline", "hardware", "model", "dataset"] as const;

/** The filter as a WHERE over `measurement m`. */
export function measurementConditions(filter: MeasurementFilter): { where: string; values: SqlValue[] } {
  const terms: string[] = [];
  const values: SqlValue[] = [];
  const add = (term: string, ...given: SqlValue[]): void => {
    terms.push(term);
    values.push(...given);
  };
  if (filter.ids) add("m.id IN (SELECT value FROM json_each(?))", JSON.stringify(filter.ids));
  if (filter.metric !== undefined) add("m.metric = ?", filter.metric);
  if (filter.unit !== undefined) add("m.unit = ?", filter.unit);
  if (filter.paper !== undefined) add("m.paper = ?", filter.paper);
  if (filter.papers) add("m.paper IN (SELECT value FROM json_each(?))", JSON.stringify(filter.papers));
  for (const party of PARTIES) {
    const entity = filter[party];
    if (entity !== undefined) add(`m.${party} IN ${BELOW}`, entity);
  }
  if (filter.about !== undefined) {
    const about = filter.about;
    const ids = `SELECT id FROM entity WHERE canonical = ?`;
    const each = PARTIES.map((party) => `SELECT id FROM measurement WHERE ${party} IN (${ids})`);
    add(`m.id IN (${each.join(" UNION ")})`, ...PARTIES.map(() => about));
  }
  if (filter.label !== undefined) {
    add("m.paper IN (SELECT paper FROM paper_topic WHERE entity = ?)", filter.label);
  }
  if (filter.year !== undefined) add("m.paper IN (SELECT id FROM paper WHERE year = ?)", filter.year);
  if (filter.gains) add("m.speedup > 1");
  return { where: terms.length === 0 ? "" : `WHERE ${terms.join(" AND ")}`, values };
}
