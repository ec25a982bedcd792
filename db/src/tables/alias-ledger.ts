import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every decision that two names mean one thing, or do not after all. The newest row for a name holds. Decisions are kept by type and key, so they survive a new reading of the papers. */
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
});
