import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** This manual: one row for each table, view and column of the file. */
export const schemaDoc = sqliteTable(
  "schema_doc",
  {
    object: text("object").notNull(),
    column: text("column").notNull(),
    kind: text("kind").notNull(),
    description: text("description").notNull(),
  },
  (table) => [primaryKey({ columns: [table.object, table.column] })],
);
