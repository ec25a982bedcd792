import { sql } from "drizzle-orm";
import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";
import { sentence } from "./sentence.ts";

/** A quantitative result. What the text does not tie to the number is NULL. */
export const measurement = sqliteTable("measurement", {
  id: integer("id").primaryKey(),
  paper: integer("paper")
    .notNull()
    .references(() => paper.id),
  metric: text("metric").notNull(),
  name: text("name").notNull(),
  value: real("value").notNull(),
  valueMax: real("value_max"),
  unit: text("unit").notNull(),
  qualifier: text("qualifier").notNull(),
  change: text("change").notNull(),
  subject: integer("subject").references(() => entity.id),
  baseline: integer("baseline").references(() => entity.id),
  baselineText: text("baseline_text"),
  hardware: integer("hardware").references(() => entity.id),
  model: integer("model").references(() => entity.id),
  dataset: integer("dataset").references(() => entity.id),
  sentence: integer("sentence")
    .notNull()
    .references(() => sentence.id),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  quote: text("quote").notNull(),
  rule: text("rule").notNull(),
  confidence: real("confidence").notNull(),
  speedup: real("speedup").generatedAlwaysAs(
    sql`CASE WHEN metric NOT IN ('speedup', 'latency', 'throughput') OR change = 'absolute' THEN NULL WHEN unit = 'x' AND coalesce(value_max, value) >= 1 THEN coalesce(value_max, value) WHEN unit = '%' AND (metric = 'latency' OR change = 'decrease') AND coalesce(value_max, value) < 100 THEN CASE WHEN change = 'decrease' AND metric <> 'throughput' THEN 100.0 / (100 - coalesce(value_max, value)) END WHEN unit = '%' AND metric <> 'latency' AND change = 'increase' THEN 1 + coalesce(value_max, value) / 100 END`,
    { mode: "virtual" },
  ),
});
