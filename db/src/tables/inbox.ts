import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** Summary: what a reader may want to decide, in the order of the papers that it touches. */
export const inbox = sqliteTable("inbox", {
  id: integer("id").primaryKey(),
  kind: text("kind").notNull(),
  entity: integer("entity")
    .notNull()
    .references(() => entity.id),
  other: integer("other").references(() => entity.id),
  papers: integer("papers").notNull(),
  confidence: real("confidence"),
  suggestion: text("suggestion").notNull(),
  reason: text("reason").notNull(),
});
