import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { measurement } from "./measurement.ts";
import { paper } from "./paper.ts";

/** Summary: cells of the matrices, rolled up both hierarchies: papers whose contribution ties the row to the column. */
export const cell = sqliteTable(
  "cell",
  {
    rowType: text("row_type").notNull(),
    columnType: text("column_type").notNull(),
    rowEntity: integer("row_entity")
      .notNull()
      .references(() => entity.id),
    columnEntity: integer("column_entity")
      .notNull()
      .references(() => entity.id),
    papers: integer("papers").notNull(),
    methods: integer("methods").notNull(),
    firstYear: integer("first_year"),
    firstPaper: integer("first_paper").references(() => paper.id),
    bestSpeedup: real("best_speedup"),
    bestMeasurement: integer("best_measurement").references(() => measurement.id),
    bestIsTied: integer("best_is_tied"),
  },
  (table) => [primaryKey({ columns: [table.rowType, table.columnType, table.rowEntity, table.columnEntity] })],
);
