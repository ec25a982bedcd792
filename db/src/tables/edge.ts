import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { claim } from "./claim.ts";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";

/** Summary: all claims that say the same, as one edge of the graph. Made from `claim`, over canonical entities. */
export const edge = sqliteTable("edge", {
  id: integer("id").primaryKey(),
  source: integer("source").references(() => entity.id),
  sourcePaper: integer("source_paper").references(() => paper.id),
  relation: text("relation").notNull(),
  target: integer("target")
    .notNull()
    .references(() => entity.id),
  papers: integer("papers").notNull(),
  firstYear: integer("first_year"),
  confidence: real("confidence").notNull(),
  claim: integer("claim")
    .notNull()
    .references(() => claim.id),
});
