import { sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A title and an abstract, with what the sources say of them. One row per paper, however often it was read. */
export const paper = sqliteTable("paper", {
  id: integer("id").primaryKey(),
  slug: text("slug").notNull(),
  title: text("title").notNull(),
  abstract: text("abstract").notNull(),
  text: text("text").generatedAlwaysAs(sql`title || char(10) || abstract`, { mode: "virtual" }),
  published: text("published"),
  year: integer("year").generatedAlwaysAs(sql`CAST(substr(published, 1, 4) AS INTEGER)`, { mode: "virtual" }),
  doi: text("doi"),
  arxivId: text("arxiv_id"),
  url: text("url"),
  inScope: integer("in_scope").notNull(),
  contentHash: text("content_hash").notNull(),
  extractorVersion: text("extractor_version").notNull(),
});
