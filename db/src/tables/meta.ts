import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Facts about the file itself: versions, counts, the extractor's measured quality. */
export const meta = sqliteTable("meta", {
  key: text("key").primaryKey().notNull(),
  value: text("value").notNull(),
});
