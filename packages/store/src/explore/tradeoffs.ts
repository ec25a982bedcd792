import type { Reader } from "@accelgraph/db";
import { type MeasurementFilter, measurementConditions } from "./measurements.ts";
import type { Statement } from "./statement.ts";
import { runStatement, writeOut } from "./statement.ts";

/** What is gained: speed, or memory or energy saved. */
export type Gain = "speed" | "memory" | "energy";

/** A gain and a change in quality of the same thing in the same paper, under conditions that do not differ. */
export interface TradeoffRow {
  readonly gain: number;
  readonly quality: number;
  /** The gain as a factor: times as fast, times less memory. */
  readonly factor: number;
}

const FACTORS: Record<Gain, string> = {
  speed: "m.speedup",
  memory: savings("memory', 'size"),
  energy: savings("energy"),
};

/** "3x less" is 3, "75 % less" is 4. */
function savings(metrics: string): string {
  return `CASE WHEN m.metric IN ('${metrics}') AND m.change = 'decrease' THEN CASE
      WHEN m.unit = 'x' THEN coalesce(m.value_max, m.value)
      WHEN m.unit = '%' AND coalesce(m.value_max, m.value) < 100 THEN 100.0 / (100 - coalesce(m.value_max, m.value)) END END`;
}

/** A condition that one of the two does not state cannot be said to differ. */
const AGREE = ["hardware", "model", "dataset"].map((c) => `(g.${c} IS NULL OR r.${c} IS NULL OR g.${c} = r.${c})`);

function tradeoffStatement(gain: Gain, filter: MeasurementFilter, limit: number): Statement {
  const { where, values } = measurementConditions(filter);
  const sql = `
    SELECT f.id AS gain, f.factor, q.id AS quality, row_number() OVER (
        PARTITION BY f.id
        ORDER BY q.sentence = f.sentence DESC, (g.model IS r.model) + (g.hardware IS r.hardware) DESC, abs(q.start - f.start)) AS nth
    FROM (SELECT m.id, m.paper, m.sentence, m.start, ${FACTORS[gain]} AS factor FROM measurement m ${where}) f
    JOIN measured g ON g.measurement = f.id
    JOIN measurement q ON q.paper = f.paper AND +q.metric = 'quality' AND q.change <> 'absolute'
    JOIN measured r ON r.measurement = q.id AND r.subject IS g.subject
    WHERE f.factor > 1 AND ${AGREE.join(" AND ")}`;
  const nearest = `SELECT gain, quality, factor FROM (${sql}
    ) WHERE nth = 1 ORDER BY factor DESC, gain LIMIT ${limit}`;
  return { sql: nearest, values };
}

/** Pairs of a gain and a change in quality, the greatest gains first. Of several changes the nearest in the text counts. */
export function readTradeoffs(db: Reader, gain: Gain, filter: MeasurementFilter, limit: number): TradeoffRow[] {
  return runStatement(db, tradeoffStatement(gain, filter, limit));
}

/** The same as a statement to copy, with names. */
export function tradeoffsBehind(gain: Gain, filter: MeasurementFilter, limit: number): string {
  const { sql, values } = tradeoffStatement(gain, filter, limit);
  const named = `SELECT s.subject, t.factor AS gain, s.qualifier, q.value AS quality_change, q.value_max, q.unit, q.change, q.name AS quality,
      s.hardware, s.model, s.quote AS gain_quote, q.quote AS quality_quote, s.paper
    FROM (${sql}) t
    JOIN v_measurements s ON s.measurement_id = t.gain
    JOIN v_measurements q ON q.measurement_id = t.quality
    ORDER BY t.factor DESC`;
  return writeOut({ sql: named, values });
}
