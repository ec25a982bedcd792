import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { entity } from "./entity.ts";
import { measurement } from "./measurement.ts";

/** Summary: what each measurement is about, as canonical entities. Made from `measurement`, where names stand as the papers use them. */
export const measured = sqliteTable("measured", {
  measurement: integer("measurement")
    .primaryKey()
    .notNull()
    .references(() => measurement.id),
  subject: integer("subject").references(() => entity.id),
  baseline: integer("baseline").references(() => entity.id),
  hardware: integer("hardware").references(() => entity.id),
  model: integer("model").references(() => entity.id),
  dataset: integer("dataset").references(() => entity.id),
});
