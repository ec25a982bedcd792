import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** The hierarchies: weight-only-quantization is narrower than post-training-quantization, A100 than Ampere. */
export const broader = sqliteTable(
  "broader",
  {
    child: integer("child")
      .notNull()
      .references(() => entity.id),
    parent: integer("parent")
      .notNull()
      .references(() => entity.id),
  },
  (table) => [primaryKey({ columns: [table.child, table.parent] })],
);
