import { integer, real, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** Summary: how much the file says of each canonical entity. */
export const entityCount = sqliteTable("entity_count", {
  entity: integer("entity")
    .primaryKey()
    .notNull()
    .references(() => entity.id),
  papers: integer("papers").notNull(),
  papersBelow: integer("papers_below").notNull(),
  inUse: integer("in_use").notNull(),
  claims: integer("claims").notNull(),
  measurements: integer("measurements").notNull(),
  compared: integer("compared").notNull(),
  firstYear: integer("first_year"),
  bestSpeedup: real("best_speedup"),
});
