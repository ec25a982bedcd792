import { type Database, sealDatabase } from "@accelgraph/db";

/**
 * Runs what fills tables in any order: references are checked at the end, not row by row. Afterwards the search
 * indexes and the planner's statistics are made anew.
 * @returns the tables whose rows refer to nothing; none where all is well.
 */
export function fillTables(db: Database, fill: () => void): string[] {
  db.exec("PRAGMA foreign_keys = OFF");
  db.transaction(() => {
    fill();
    for (const index of ["paper_search", "entity_search"])
      db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
  });
  db.exec("PRAGMA foreign_keys = ON; PRAGMA analysis_limit = 1000; ANALYZE");
  const dangling = db.all<{ table: string }>('SELECT DISTINCT "table" FROM pragma_foreign_key_check');
  if (db.path !== ":memory:") sealDatabase(db);
  return dangling.map(({ table }) => table);
}
