import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Where a node stands in a picture, so that the same file gives the same picture. */
export const position = sqliteTable(
  "position",
  {
    layout: text("layout").notNull(),
    nodeType: text("node_type").notNull(),
    node: integer("node").notNull(),
    x: real("x").notNull(),
    y: real("y").notNull(),
  },
  (table) => [primaryKey({ columns: [table.layout, table.nodeType, table.node] })],
);
