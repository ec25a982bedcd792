import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";
import { sentence } from "./sentence.ts";

/** What a paper says: subject, relation, object, with the words that it stands on. */
export const claim = sqliteTable("claim", {
  id: integer("id").primaryKey(),
  paper: integer("paper")
    .notNull()
    .references(() => paper.id),
  subject: integer("subject").references(() => entity.id),
  relation: text("relation").notNull(),
  object: integer("object")
    .notNull()
    .references(() => entity.id),
  sentence: integer("sentence")
    .notNull()
    .references(() => sentence.id),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  quote: text("quote").notNull(),
  rule: text("rule").notNull(),
  confidence: real("confidence").notNull(),
});
