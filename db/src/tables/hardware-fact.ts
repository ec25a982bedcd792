import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";

/** What the lexicon knows of a device or a class of devices. */
export const hardwareFact = sqliteTable("hardware_fact", {
  entity: integer("entity")
    .primaryKey()
    .notNull()
    .references(() => entity.id),
  vendor: text("vendor"),
  class: text("class"),
  memoryGb: real("memory_gb"),
  year: integer("year"),
  isClass: integer("is_class").notNull(),
});
