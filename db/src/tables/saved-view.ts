import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A view of the graph under a name that a reader gave it. Reading papers again leaves it alone. */
export const savedView = sqliteTable("saved_view", {
  name: text("name").notNull().primaryKey(),
  address: text("address").notNull(),
});
