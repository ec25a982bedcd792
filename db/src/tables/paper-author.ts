import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { paper } from "./paper.ts";

/** Who wrote a paper, where the source says so. */
export const paperAuthor = sqliteTable(
  "paper_author",
  {
    paper: integer("paper")
      .notNull()
      .references(() => paper.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.position] })],
);
