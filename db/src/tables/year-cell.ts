import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { measurement } from "./measurement.ts";

/** Summary: what papers' own contributions are about in each year, rolled up the hierarchies. */
export const yearCell = sqliteTable(
  "year_cell",
  {
    rowType: text("row_type").notNull(),
    rowEntity: integer("row_entity")
      .notNull()
      .references(() => entity.id),
    year: integer("year").notNull(),
    papers: integer("papers").notNull(),
    methods: integer("methods").notNull(),
    bestSpeedup: real("best_speedup"),
    bestMeasurement: integer("best_measurement").references(() => measurement.id),
  },
  (table) => [primaryKey({ columns: [table.rowType, table.rowEntity, table.year] })],
);
