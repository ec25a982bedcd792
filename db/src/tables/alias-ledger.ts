import { type AnySQLiteColumn, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every decision on a name: that it means what another does, or does not after all; that it is right, of another type, or no entity. Of one name the newest row by a user holds, else the newest row; an undo lets the row hold that it restores. */
export const aliasLedger = sqliteTable("alias_ledger", {
  id: integer("id").primaryKey(),
  action: text("action").notNull(),
  type: text("type").notNull(),
  key: text("key").notNull(),
  name: text("name").notNull(),
  intoType: text("into_type"),
  intoKey: text("into_key"),
  intoName: text("into_name"),
  reason: text("reason").notNull(),
  decidedBy: text("decided_by").notNull(),
  restores: integer("restores").references((): AnySQLiteColumn => aliasLedger.id),
});
