import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { paper } from "./paper.ts";

/** Where a paper was read: a row for each entry of a file that speaks of it. */
export const source = sqliteTable(
  "source",
  {
    paper: integer("paper")
      .notNull()
      .references(() => paper.id),
    file: text("file").notNull(),
    contentHash: text("content_hash").notNull(),
    line: integer("line").notNull(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.file, table.contentHash] })],
);
