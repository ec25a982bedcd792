import { type AnySQLiteColumn, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A thing that papers speak of, under one spelling of its name. Names that were found to mean the same thing share `canonical`; rows with canonical = id are the things themselves. See alias_ledger for the reasons. */
export const entity = sqliteTable("entity", {
  id: integer("id").primaryKey(),
  canonical: integer("canonical")
    .notNull()
    .references((): AnySQLiteColumn => entity.id),
  slug: text("slug").notNull(),
  type: text("type").notNull(),
  name: text("name").notNull(),
  key: text("key").notNull(),
  entry: text("entry"),
  definition: text("definition"),
});
