import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** What the lexicon knows of a model. */
export const modelFact = sqliteTable("model_fact", {
  entity: integer("entity")
    .primaryKey()
    .notNull()
    .references(() => entity.id),
  family: text("family"),
  parameters: real("parameters"),
  year: integer("year"),
});
