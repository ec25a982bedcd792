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
const AGREE = ["hardware", "model", "dataset"].map((c) => `(m.${c} IS NULL OR r.${c} IS NULL OR m.${c} = r.${c})`);

/** Of several changes in quality the least of this counts: another sentence, other conditions, words in between. */
const DISTANCE = `(q.sentence <> m.sentence) * 1000000 + (m.model IS NOT r.model) * 200000
        + (m.hardware IS NOT r.hardware) * 100000 + abs(q.start - m.start)`;

function tradeoffStatement(gain: Gain, filter: MeasurementFilter, limit: number): Statement {
  const { where, values } = measurementConditions(filter);
  const factor = FACTORS[gain];
  // Gains are gone through from the greatest on, until there are enough of them. SQLite before 3.41 knows nothing of
  // `m` in the inner ORDER BY: the distance is a column there.
  const sql = `
      SELECT gain, factor, quality FROM (
        SELECT m.id AS gain, m.factor, (
          SELECT id FROM (
            SELECT q.id, ${DISTANCE} AS distance
            FROM measurement q JOIN measured r ON r.measurement = q.id
            WHERE q.paper = m.paper AND +q.metric = 'quality' AND q.change <> 'absolute' AND r.subject IS m.subject
              AND ${AGREE.join("\n              AND ")})
          ORDER BY distance, id LIMIT 1) AS quality
        FROM (
          SELECT m.id, m.paper, m.sentence, m.start, ${factor} AS factor, g.subject, g.hardware, g.model, g.dataset
          FROM measurement m JOIN measured g ON g.measurement = m.id
          ${where === "" ? "WHERE" : `${where} AND`} ${factor} > 1
          ORDER BY ${factor} DESC, m.id LIMIT -1) m)
      WHERE quality IS NOT NULL LIMIT ${limit}`;
  return { sql, values };
}

/** Pairs of a gain and a change in quality, the greatest gains first. Of several changes the nearest in the text counts. */
export function readTradeoffs(db: Reader, gain: Gain, filter: MeasurementFilter, limit: number): TradeoffRow[] {
  return runStatement(db, tradeoffStatement(gain, filter, limit));
}

/** The same as a statement to copy, with names. */
export function tradeoffsBehind(gain: Gain, filter: MeasurementFilter, limit: number): string {
  const { sql, values } = tradeoffStatement(gain, filter, limit);
  const named = `WITH pair AS MATERIALIZED (${sql}
    )
    SELECT s.subject, pair.factor AS gain, s.qualifier, q.value AS quality_change, q.value_max, q.unit, q.change,
      q.name AS quality, s.hardware, s.model, s.quote AS gain_quote, q.quote AS quality_quote, s.paper
    FROM pair
    JOIN v_measurements s ON s.measurement_id = pair.gain
    JOIN v_measurements q ON q.measurement_id = pair.quality
    ORDER BY pair.factor DESC`;
  return writeOut({ sql: named, values });
}
