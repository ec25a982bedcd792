import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Canned questions, ready to run: the same in the command line, the app, notes and Datasette. */
export const queries = sqliteTable("queries", {
  name: text("name").primaryKey().notNull(),
  title: text("title").notNull(),
  description: text("description").notNull(),
  sql: text("sql").notNull(),
  position: integer("position").notNull(),
});
