import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** All of the hierarchies at once: "any Ampere" is WHERE ancestor = (SELECT id FROM entity WHERE slug = 'ampere'). */
export const ancestor = sqliteTable(
  "ancestor",
  {
    descendant: integer("descendant")
      .notNull()
      .references(() => entity.id),
    ancestor: integer("ancestor")
      .notNull()
      .references(() => entity.id),
    depth: integer("depth").notNull(),
  },
  (table) => [primaryKey({ columns: [table.descendant, table.ancestor] })],
);
