import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";
import { sentence } from "./sentence.ts";

/** A paper names an entity in a role: proposed, target, used, compared or only mentioned. */
export const appearance = sqliteTable(
  "appearance",
  {
    paper: integer("paper")
      .notNull()
      .references(() => paper.id),
    entity: integer("entity")
      .notNull()
      .references(() => entity.id),
    role: text("role").notNull(),
    name: text("name").notNull(),
    sentence: integer("sentence")
      .notNull()
      .references(() => sentence.id),
    rule: text("rule").notNull(),
    confidence: real("confidence").notNull(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.entity] })],
);
