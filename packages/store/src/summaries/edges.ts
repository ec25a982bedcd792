import type { Writer } from "@accelgraph/db";

/** All claims that say the same, as one edge. */
export function rebuildEdges(db: Writer): void {
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
