import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { paper } from "./paper.ts";

/** What identifies a paper: any of these in a new source leads to the same row. */
export const paperKey = sqliteTable("paper_key", {
  key: text("key").primaryKey().notNull(),
  paper: integer("paper")
    .notNull()
    .references(() => paper.id),
});
