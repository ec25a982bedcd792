import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { paper } from "./paper.ts";

/** A sentence of a paper that some claim, role or measurement stands on. */
export const sentence = sqliteTable("sentence", {
  id: integer("id").primaryKey(),
  paper: integer("paper")
    .notNull()
    .references(() => paper.id),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  text: text("text").notNull(),
});
