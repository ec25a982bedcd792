import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";

/** Other forms under which an entity can be looked up. */
export const alias = sqliteTable("alias", {
  id: integer("id").primaryKey(),
  entity: integer("entity")
    .notNull()
    .references(() => entity.id),
  name: text("name").notNull(),
  key: text("key").notNull(),
  source: text("source").notNull(),
  paper: integer("paper").references(() => paper.id),
});
