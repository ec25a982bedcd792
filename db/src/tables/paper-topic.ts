import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { paper } from "./paper.ts";

/** Summary: what each paper's own contribution is about, rolled up: a paper on A100 is one on GPU too. */
export const paperTopic = sqliteTable(
  "paper_topic",
  {
    paper: integer("paper")
      .notNull()
      .references(() => paper.id),
    entity: integer("entity")
      .notNull()
      .references(() => entity.id),
    isDirect: integer("is_direct").notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.paper] })],
);
