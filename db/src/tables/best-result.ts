import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { measurement } from "./measurement.ts";

/** Summary: the greatest gains in speed that papers report for their own contribution at a device, model, dataset or technique, or anything narrower; 50 at most for each. */
export const bestResult = sqliteTable(
  "best_result",
  {
    entity: integer("entity")
      .notNull()
      .references(() => entity.id),
    rank: integer("rank").notNull(),
    measurement: integer("measurement")
      .notNull()
      .references(() => measurement.id),
    isTied: integer("is_tied").notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.rank] })],
);
