/**
 * What each paper's own contribution is about, and where each of its gains in speed belongs: tables of this
 * connection alone, on which the summaries stand.
 */
import type { Writer } from "@accelgraph/db";

/** What each paper's own contribution is about, with everything broader. */
export function makeTopics(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.topic;
    CREATE TEMP TABLE topic (
      paper INTEGER, type TEXT, entity INTEGER,
      depth INTEGER, -- 0 where the paper says so itself, more where it follows from something narrower
      below INTEGER, -- how many of the things that the paper names lie at or below it
      PRIMARY KEY (paper, type, entity)
    ) WITHOUT ROWID;
    INSERT INTO topic
    SELECT paper, kind, ancestor, min(depth), count(DISTINCT direct)
    FROM (
      SELECT c.paper, a.ancestor, a.depth, o.canonical AS direct,
        CASE WHEN c.relation = 'proposes' AND k.type IN ('method', 'model') THEN 'method' ELSE t.type END AS kind
      FROM claim c
      JOIN entity o ON o.id = c.object
      JOIN entity k ON k.id = o.canonical
      JOIN ancestor a ON a.descendant = o.canonical
      JOIN entity t ON t.id = a.ancestor
      WHERE c.relation IN ('is-a', 'applies', 'targets', 'runs', 'evaluated-on', 'proposes'))
    GROUP BY 1, 2, 3;`);
}

/** Keeps of the topics what papers are looked up by. Needs `temp.topic`. */
export function rebuildPaperTopics(db: Writer): void {
  db.exec(`
    DELETE FROM paper_topic;
    INSERT INTO paper_topic (paper, entity, is_direct)
    SELECT paper, entity, depth = 0 FROM temp.topic WHERE type IN ('technique', 'model-class', 'model', 'hardware')
    ORDER BY entity, paper;`);
}

/**
 * Each gain in speed of a paper's own contribution, at every column that it belongs to: those at or above the
 * hardware (model, dataset) that the text ties it to; where it names none, those that hold all of that type that
 * the paper deals with.
 */
export function makeBests(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.own;
    CREATE TEMP TABLE own AS
      SELECT m.id, m.paper, m.speedup, r.subject, r.hardware, r.model, r.dataset
      FROM measurement m JOIN measured r ON r.measurement = m.id
      WHERE m.speedup IS NOT NULL AND (r.subject IS NULL OR EXISTS (
        SELECT 1 FROM claim c JOIN entity p ON p.id = c.object
        WHERE c.paper = m.paper AND c.relation = 'proposes' AND p.canonical = r.subject));
    DROP TABLE IF EXISTS temp.total;
    CREATE TEMP TABLE total AS
      SELECT c.paper, o.type, count(DISTINCT o.canonical) AS things
      FROM claim c JOIN entity e ON e.id = c.object JOIN entity o ON o.id = e.canonical
      WHERE c.relation IN ('targets', 'runs', 'evaluated-on') GROUP BY 1, 2;
    CREATE INDEX temp.total_paper ON total (paper, type);
    DROP TABLE IF EXISTS temp.best;
    CREATE TEMP TABLE best (paper INTEGER, subject INTEGER, type TEXT, entity INTEGER, speedup REAL, measurement INTEGER, is_tied INTEGER);
    INSERT INTO best
      SELECT w.paper, w.subject, t.type, a.ancestor, w.speedup, w.id, 1
      FROM own w JOIN ancestor a ON a.descendant IN (w.hardware, w.model, w.dataset) JOIN entity t ON t.id = a.ancestor;
    INSERT INTO best
      SELECT w.paper, w.subject, c.type, c.entity, w.speedup, w.id, 0
      FROM own w
      JOIN topic c ON c.paper = w.paper AND (
        (c.type = 'hardware' AND w.hardware IS NULL) OR (c.type IN ('model', 'model-class') AND w.model IS NULL)
        OR (c.type = 'dataset' AND w.dataset IS NULL))
      WHERE c.below >= (
        SELECT coalesce(sum(things), 0) FROM total n
        WHERE n.paper = w.paper AND (n.type = c.type OR (c.type = 'model-class' AND n.type = 'model')));
    CREATE INDEX temp.best_paper ON best (paper);
    CREATE INDEX temp.best_measurement ON best (measurement, entity);
    DROP TABLE total;`);
}

export function dropTopics(db: Writer): void {
  for (const table of ["topic", "own", "best"]) db.exec(`DROP TABLE temp.${table}`);
}
