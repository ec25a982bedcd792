/**
 * Matrices of a type against itself. What holds the other (quantization and 4-bit quantization) meets it in every
 * paper, and so does each thing itself: such cells say nothing and are left out.
 */
import type { Writer } from "@accelgraph/db";

/** Adds to the cells: techniques that papers bring together, and methods against what papers say of others. */
export function addCellsOfOneType(db: Writer): void {
  addTogether(db);
  addAgainst(db);
}

const DATED_PAPER = "substr(p.published || '          ', 1, 10) || ' ' || p.id";
const INSERT = `INSERT INTO cell (row_type, column_type, row_entity, column_entity, papers, methods, first_year, first_paper,
  best_speedup, best_measurement, best_is_tied)`;

/** Technique by technique: papers whose contribution is about both. Needs `temp.topic`. */
function addTogether(db: Writer): void {
  db.exec(`
    ${INSERT}
    SELECT 'technique', 'technique', n.row, n.column, papers, methods,
      CAST(substr(first, 1, 4) AS INTEGER), CAST(substr(first, 12) AS INTEGER), NULL, NULL, NULL
    FROM (
      SELECT r.entity AS row, c.entity AS column, count(DISTINCT r.paper) AS papers,
        count(DISTINCT m.entity) AS methods, min(${DATED_PAPER}) AS first
      FROM temp.topic r
      JOIN temp.topic c ON c.paper = r.paper AND c.type = 'technique'
      JOIN paper p ON p.id = r.paper
      LEFT JOIN temp.topic m ON m.paper = r.paper AND m.type = 'method' AND m.depth = 0
      WHERE r.type = 'technique' AND NOT EXISTS (
        SELECT 1 FROM ancestor a
        WHERE (a.ancestor, a.descendant) IN (VALUES (r.entity, c.entity), (c.entity, r.entity)))
      GROUP BY 1, 2
    ) n ORDER BY 1, 2, 3, 4;`);
}

/** Method by method: papers that compare the row with the column or build it on that, and its greatest gain over it. */
function addAgainst(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.against;
    CREATE TEMP TABLE against AS
      SELECT DISTINCT c.paper, r.ancestor AS row, k.ancestor AS column
      FROM claim c
      JOIN entity s ON s.id = c.subject
      JOIN entity o ON o.id = c.object
      JOIN ancestor r ON r.descendant = s.canonical
      JOIN ancestor k ON k.descendant = o.canonical
      JOIN entity rt ON rt.id = r.ancestor AND rt.type = 'method'
      JOIN entity kt ON kt.id = k.ancestor AND kt.type = 'method'
      WHERE c.relation IN ('compared-with', 'builds-on') AND NOT EXISTS (
        SELECT 1 FROM ancestor a
        WHERE (a.ancestor, a.descendant) IN (VALUES (r.ancestor, k.ancestor), (k.ancestor, r.ancestor)));
    DROP TABLE IF EXISTS temp.gain;
    CREATE TEMP TABLE gain AS
      SELECT r.ancestor AS row, k.ancestor AS column, max(m.speedup) AS speedup, m.id AS measurement
      FROM measured d
      JOIN measurement m ON m.id = d.measurement AND m.speedup IS NOT NULL
      JOIN ancestor r ON r.descendant = d.subject
      JOIN ancestor k ON k.descendant = d.baseline
      GROUP BY 1, 2;
    CREATE INDEX temp.gain_cell ON gain (row, column);
    ${INSERT}
    SELECT 'method', 'method', n.row, n.column, n.papers, 1,
      CAST(substr(first, 1, 4) AS INTEGER), CAST(substr(first, 12) AS INTEGER), g.speedup, g.measurement,
      CASE WHEN g.measurement IS NULL THEN NULL ELSE 1 END
    FROM (
      SELECT t.row, t.column, count(DISTINCT t.paper) AS papers, min(${DATED_PAPER}) AS first
      FROM temp.against t JOIN paper p ON p.id = t.paper GROUP BY 1, 2
    ) n
    LEFT JOIN temp.gain g ON g.row = n.row AND g.column = n.column
    ORDER BY 1, 2, 3, 4;
    DROP TABLE against;
    DROP TABLE gain;`);
}
