import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { measurement } from "./measurement.ts";

/** Summary: the same subject, metric, change, unit, model, hardware and dataset with different values in different papers. */
export const conflict = sqliteTable(
  "conflict",
  {
    lowest: integer("lowest")
      .notNull()
      .references(() => measurement.id),
    highest: integer("highest")
      .notNull()
      .references(() => measurement.id),
    papers: integer("papers").notNull(),
  },
  (table) => [primaryKey({ columns: [table.lowest, table.highest] })],
);
