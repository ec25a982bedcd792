import { type Database, sealDatabase } from "@accelgraph/db";

/**
 * Bytes of a page. A reader over the web fetches many at a time, and larger ones make indexes flatter; still larger
 * ones leave more of each unused.
 */
const PAGE_BYTES = 8192;

/**
 * Writes a whole copy of an open file into a new one: by SQLite itself, so that it is one moment of the file, and
 * with nothing in it that was deleted.
 */
export function copyInto(db: Database, path: string): void {
  db.exec(`VACUUM INTO '${path.replace(/'/g, "''")}'`);
}

/**
 * Lays a copy out for being read page by page from a web server: one page size, no write-ahead log, the search index
 * in one piece, the planner's statistics, tables one after another without holes, and an index that holds what lists
 * of papers show, so that nobody fetches abstracts to get titles.
 */
export function arrangeForReading(db: Database): void {
  db.exec("CREATE INDEX IF NOT EXISTS paper_head ON paper (slug, title, published, url)");
  for (const index of ["paper_search", "entity_search"]) db.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  db.exec("PRAGMA analysis_limit = 1000; ANALYZE");
  sealDatabase(db);
  db.exec(`PRAGMA page_size = ${PAGE_BYTES}; VACUUM`);
}
