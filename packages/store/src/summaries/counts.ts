/** How much the file says of each entity, and in all. */
import type { Writer } from "@accelgraph/db";
import { setMeta } from "../meta.ts";

/** Needs `temp.topic`, see topics.ts. */
export function rebuildCounts(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.seen;
    CREATE TEMP TABLE seen (entity INTEGER, paper INTEGER, PRIMARY KEY (entity, paper)) WITHOUT ROWID;
    INSERT OR IGNORE INTO seen SELECT e.canonical, a.paper FROM appearance a JOIN entity e ON e.id = a.entity;
    INSERT OR IGNORE INTO seen SELECT e.canonical, c.paper FROM claim c JOIN entity e ON e.id = c.object;
    DELETE FROM entity_count;
    INSERT INTO entity_count (entity, papers, papers_below, in_use, claims, measurements, compared, first_year, best_speedup)
    SELECT e.id, coalesce(own.papers, 0), coalesce(below.papers, 0), coalesce(used.papers, 0), coalesce(said.claims, 0),
      coalesce(n.measurements, 0), coalesce(rival.papers, 0), own.first_year, gained.best
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
    LEFT JOIN (SELECT o.canonical AS entity, count(DISTINCT c.paper) AS papers FROM claim c JOIN entity o ON o.id = c.object WHERE c.relation = 'compared-with' GROUP BY 1) rival ON rival.entity = e.id
    LEFT JOIN (SELECT r.subject AS entity, max(m.speedup) AS best FROM measured r JOIN measurement m ON m.id = r.measurement GROUP BY 1) gained ON gained.entity = e.id
    WHERE e.canonical = e.id ORDER BY e.id;
    DROP TABLE seen;`);
}

/** The file's own figures, for whoever opens it. */
export function writeCounts(db: Writer): void {
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
