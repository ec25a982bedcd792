import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";

/** One place of a paper's text that names an entity. */
export const mention = sqliteTable("mention", {
  id: integer("id").primaryKey(),
  paper: integer("paper")
    .notNull()
    .references(() => paper.id),
  entity: integer("entity")
    .notNull()
    .references(() => entity.id),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  quote: text("quote").notNull(),
  rule: text("rule").notNull(),
  confidence: real("confidence").notNull(),
});
