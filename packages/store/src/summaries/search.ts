import type { Writer } from "@accelgraph/db";

/** Adds papers that are new or have changed, and merges the index where that is much of it. */
export function indexPapers(db: Writer): void {
  const added = db.run(`
    INSERT INTO paper_search (rowid, title, abstract, parts)
    SELECT id, title, abstract, parts FROM paper_search_text
    WHERE id NOT IN (SELECT id FROM paper_search_docsize) ORDER BY id`);
  const { n: all } = db.get<{ n: number }>("SELECT count(*) AS n FROM paper_search_docsize") ?? { n: 0 };
  if (added * 10 > all) db.exec("INSERT INTO paper_search (paper_search) VALUES ('optimize')");
}

/** The names of all entities, anew: a name is everything that was merged into it. */
export function indexEntities(db: Writer): void {
  db.exec("INSERT INTO entity_search (entity_search) VALUES ('rebuild')");
}
