import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { queries } from "./queries.ts";

/** The :named parameters of the canned questions. */
export const queryParameter = sqliteTable(
  "query_parameter",
  {
    query: text("query")
      .notNull()
      .references(() => queries.name),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    description: text("description").notNull(),
    example: text("example").notNull(),
    entityType: text("entity_type"),
  },
  (table) => [primaryKey({ columns: [table.query, table.name] })],
);
