/**
 * Ends an ingest: makes the summaries that the views and the app read, brings the search index and the query
 * planner's statistics up to date, and leaves one complete file. Where nothing was written since, nothing is done.
 */
import { type Database, sealDatabase, type Writer } from "@accelgraph/db";
import { rebuildCells } from "./cells.ts";
import { getMeta, setMeta } from "./meta.ts";

export interface FinishOptions {
  /** Facts to keep in `meta`, e.g. the extractor's measured quality. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Gives the nodes their places, once the summaries stand: all in one transaction with them. */
  readonly layOut?: (db: Database) => void;
}

/** @returns whether there was anything to do. */
export function finish(db: Database, options: FinishOptions = {}): boolean {
  const changed = Object.entries(options.meta ?? {}).filter(([key, value]) => getMeta(db, key) !== value);
  const isStale = getMeta(db, "summaries") === "stale";
  if (changed.length > 0 || isStale) {
    db.transaction(() => {
      for (const [key, value] of changed) setMeta(db, key, value);
      if (!isStale) return;
      rebuildSummaries(db);
      options.layOut?.(db);
    });
  }
  if (isStale) db.exec("PRAGMA analysis_limit = 1000; ANALYZE");
  if (db.path !== ":memory:") sealDatabase(db);
  return isStale;
}

/** Everything that is derived: after an ingest, or after names were merged or split. */
export function rebuildSummaries(db: Writer): void {
  removeUnused(db);
  rebuildAncestors(db);
  rebuildEdges(db);
  rebuildMeasured(db);
  rebuildCells(db);
  rebuildCounts(db);
  rebuildConflicts(db);
  db.exec("INSERT INTO entity_search (entity_search) VALUES ('rebuild')");
  indexPapers(db);
  writeCounts(db);
  setMeta(db, "summaries", "current");
}

/** Adds papers that are new or have changed, and merges the index where that is much of it. */
function indexPapers(db: Writer): void {
  const added = db.run(`
    INSERT INTO paper_search (rowid, title, abstract, parts)
    SELECT id, title, abstract, parts FROM paper_search_text
    WHERE id NOT IN (SELECT id FROM paper_search_docsize) ORDER BY id`);
  const { n: all } = db.get<{ n: number }>("SELECT count(*) AS n FROM paper_search_docsize") ?? { n: 0 };
  if (added * 10 > all) db.exec("INSERT INTO paper_search (paper_search) VALUES ('optimize')");
}

/**
 * Removes entities that no paper speaks of any more, except the closed vocabularies, what a user decided on, and
 * what is broader than what is used.
 */
function removeUnused(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.kept;
    CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY);
    INSERT OR IGNORE INTO kept
      SELECT entity FROM appearance UNION SELECT entity FROM mention
      UNION SELECT subject FROM claim WHERE subject IS NOT NULL UNION SELECT object FROM claim
      UNION SELECT id FROM entity WHERE type IN ('technique', 'model-class') AND entry IS NOT NULL
      UNION SELECT e.id FROM alias_ledger l JOIN entity e ON e.type = l.type AND e.key = l.key WHERE l.decided_by = 'user'
      UNION SELECT e.id FROM alias_ledger l JOIN entity e ON e.type = l.into_type AND e.key = l.into_key WHERE l.decided_by = 'user';
    INSERT OR IGNORE INTO kept SELECT canonical FROM entity WHERE id IN (SELECT id FROM kept);
    WITH RECURSIVE up (id) AS (
      SELECT id FROM kept UNION SELECT b.parent FROM up JOIN broader b ON b.child = up.id)
    INSERT OR IGNORE INTO kept SELECT id FROM up;
    DELETE FROM edge;
    DELETE FROM cell;
    DELETE FROM measured;
    DELETE FROM entity WHERE canonical <> id AND id NOT IN (SELECT id FROM kept);
    DELETE FROM entity WHERE id NOT IN (SELECT id FROM kept);
    DELETE FROM position WHERE node_type = 'entity' AND node NOT IN (SELECT id FROM entity);
    DELETE FROM position WHERE node_type = 'paper' AND node NOT IN (SELECT id FROM paper);
    DROP TABLE kept;`);
}

/** Least number of steps up from each canonical entity to each that is broader. */
function rebuildAncestors(db: Writer): void {
  db.exec(`
    DELETE FROM ancestor;
    WITH RECURSIVE
      step (child, parent) AS (
        SELECT c.canonical, p.canonical FROM broader b JOIN entity c ON c.id = b.child JOIN entity p ON p.id = b.parent
        WHERE c.canonical <> p.canonical),
      up (descendant, ancestor, depth) AS (
        SELECT id, id, 0 FROM entity WHERE canonical = id
        UNION
        SELECT up.descendant, step.parent, up.depth + 1 FROM up JOIN step ON step.child = up.ancestor WHERE up.depth < 16)
    INSERT INTO ancestor SELECT descendant, ancestor, min(depth) FROM up GROUP BY 1, 2 ORDER BY 1, 2;`);
}

function rebuildEdges(db: Writer): void {
  db.exec(`
    DELETE FROM edge;
    INSERT INTO edge (source, source_paper, relation, target, papers, first_year, confidence, claim)
    SELECT s.canonical, CASE WHEN c.subject IS NULL THEN c.paper END, c.relation, o.canonical,
      count(DISTINCT c.paper), min(p.year), max(c.confidence), c.id
    FROM claim c
    JOIN paper p ON p.id = c.paper
    JOIN entity o ON o.id = c.object
    LEFT JOIN entity s ON s.id = c.subject
    WHERE s.canonical IS NOT o.canonical
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;`);
}

function rebuildMeasured(db: Writer): void {
  db.exec(`
    DELETE FROM measured;
    INSERT INTO measured (measurement, subject, baseline, hardware, model, dataset)
    SELECT m.id, s.canonical, b.canonical, h.canonical, o.canonical, d.canonical
    FROM measurement m
    LEFT JOIN entity s ON s.id = m.subject
    LEFT JOIN entity b ON b.id = m.baseline
    LEFT JOIN entity h ON h.id = m.hardware
    LEFT JOIN entity o ON o.id = m.model
    LEFT JOIN entity d ON d.id = m.dataset
    ORDER BY m.id;`);
}

function rebuildCounts(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.seen;
    CREATE TEMP TABLE seen (entity INTEGER, paper INTEGER, PRIMARY KEY (entity, paper)) WITHOUT ROWID;
    INSERT OR IGNORE INTO seen SELECT e.canonical, a.paper FROM appearance a JOIN entity e ON e.id = a.entity;
    INSERT OR IGNORE INTO seen SELECT e.canonical, c.paper FROM claim c JOIN entity e ON e.id = c.object;
    DELETE FROM entity_count;
    INSERT INTO entity_count (entity, papers, papers_below, in_use, claims, measurements, first_year, best_speedup)
    SELECT e.id, coalesce(own.papers, 0), coalesce(below.papers, 0), coalesce(used.papers, 0), coalesce(said.claims, 0),
      coalesce(n.measurements, 0), own.first_year, gained.best
    FROM entity e
    LEFT JOIN (SELECT entity, count(*) AS papers, min(p.year) AS first_year FROM seen JOIN paper p ON p.id = paper GROUP BY entity) own ON own.entity = e.id
    LEFT JOIN (SELECT a.ancestor AS entity, count(DISTINCT paper) AS papers FROM seen JOIN ancestor a ON a.descendant = seen.entity GROUP BY 1) below ON below.entity = e.id
    LEFT JOIN (SELECT entity, count(DISTINCT paper) AS papers FROM temp.topic GROUP BY entity) used ON used.entity = e.id
    LEFT JOIN (SELECT entity, count(*) AS claims FROM (
      SELECT s.canonical AS entity FROM claim c JOIN entity s ON s.id = c.subject
      UNION ALL SELECT o.canonical FROM claim c JOIN entity o ON o.id = c.object) GROUP BY entity) said ON said.entity = e.id
    LEFT JOIN (SELECT entity, count(DISTINCT measurement) AS measurements FROM (
      SELECT subject AS entity, measurement FROM measured UNION ALL SELECT baseline, measurement FROM measured
      UNION ALL SELECT hardware, measurement FROM measured UNION ALL SELECT model, measurement FROM measured
      UNION ALL SELECT dataset, measurement FROM measured) GROUP BY entity) n ON n.entity = e.id
    LEFT JOIN (SELECT r.subject AS entity, max(m.speedup) AS best FROM measured r JOIN measurement m ON m.id = r.measurement GROUP BY 1) gained ON gained.entity = e.id
    WHERE e.canonical = e.id ORDER BY e.id;
    DROP TABLE seen;
    DROP TABLE temp.topic;`);
}

/** Values of one thing under the same conditions that differ from paper to paper. */
function rebuildConflicts(db: Writer): void {
  db.exec(`
    DELETE FROM conflict;
    WITH
      stated AS (
        SELECT m.id, m.value, r.subject, m.metric, m.change, m.unit, r.model, r.hardware, r.dataset,
          dense_rank() OVER (PARTITION BY r.subject, m.metric, m.change, m.unit, r.model, r.hardware, r.dataset ORDER BY m.paper) AS nth_paper
        FROM measurement m JOIN measured r ON r.measurement = m.id
        WHERE r.subject IS NOT NULL),
      ranked AS (
        SELECT id, value, max(nth_paper) OVER alike AS papers,
          first_value(id) OVER (alike ORDER BY value, id) AS lowest, first_value(value) OVER (alike ORDER BY value, id) AS least,
          row_number() OVER (alike ORDER BY value DESC, id) AS from_top
        FROM stated
        WINDOW alike AS (PARTITION BY subject, metric, change, unit, model, hardware, dataset))
    INSERT INTO conflict (lowest, highest, papers)
    SELECT lowest, id, papers FROM ranked WHERE from_top = 1 AND papers > 1 AND least < value;`);
}

/** The file's own figures, for whoever opens it. */
function writeCounts(db: Writer): void {
  const counted = {
    papers: "SELECT count(*) AS n FROM paper",
    papers_in_scope: "SELECT count(*) AS n FROM paper WHERE in_scope = 1",
    entities: "SELECT count(*) AS n FROM entity_count WHERE papers > 0",
    claims: "SELECT count(*) AS n FROM claim",
    measurements: "SELECT count(*) AS n FROM measurement",
    edges: "SELECT count(*) AS n FROM edge",
  };
  for (const [key, sql] of Object.entries(counted)) setMeta(db, key, String(db.get<{ n: number }>(sql)?.n ?? 0));
}
