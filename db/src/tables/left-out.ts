import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { paper } from "./paper.ts";

/** A name that a paper uses and that was rejected by hand: nothing counts it. Kept, so that an undo finds the papers. */
export const leftOut = sqliteTable(
  "left_out",
  {
    paper: integer("paper")
      .notNull()
      .references(() => paper.id),
    type: text("type").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.type, table.key, table.name] })],
);
