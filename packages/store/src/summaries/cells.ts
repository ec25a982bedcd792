/**
 * The matrices: for each pair of node types, how many papers' contributions tie a row to a column, rolled up both
 * hierarchies, and the greatest gain in speed that belongs there. Computed when an ingest ends, so that a matrix
 * over 100,000 papers is read and not counted.
 */

import type { Writer } from "@accelgraph/db";
import type { EntityType, LabelType } from "@accelgraph/domain";

type Kind = EntityType | LabelType;

/** Which matrices there are. `method` stands for what papers propose: methods and models. */
const MATRICES: readonly (readonly [rows: Kind, columns: Kind])[] = [
  ["technique", "hardware"],
  ["technique", "model-class"],
  ["technique", "model"],
  ["technique", "dataset"],
  ["model-class", "hardware"],
  ["model-class", "dataset"],
  ["model", "hardware"],
  ["model", "dataset"],
  ["hardware", "dataset"],
  ["method", "technique"],
  ["method", "hardware"],
  ["method", "model-class"],
  ["method", "model"],
  ["method", "dataset"],
];

/** A date and the paper's row as one text, so that the least of them is the first paper; "2024" comes before "2024-02". */
const DATED_PAPER = "substr(p.published || '          ', 1, 10) || ' ' || p.id";

/** Needs `temp.topic` and `temp.best`, see topics.ts. */
export function rebuildCells(db: Writer): void {
  const pairs = MATRICES.map(([rows, columns]) => `('${rows}', '${columns}')`).join(", ");
  db.exec(`
    DELETE FROM cell;
    DROP TABLE IF EXISTS temp.record_best;
    CREATE TEMP TABLE record_best AS
      SELECT r.type AS row_type, b.type AS column_type, r.entity AS row_entity, b.entity AS column_entity,
        max(b.speedup) AS speedup, b.measurement, b.is_tied
      FROM temp.topic r JOIN temp.best b ON b.paper = r.paper
      WHERE (r.type, b.type) IN (VALUES ${pairs})
        AND (r.type <> 'method' OR b.subject IS NULL
          OR EXISTS (SELECT 1 FROM ancestor a WHERE a.descendant = b.subject AND a.ancestor = r.entity))
      GROUP BY 1, 2, 3, 4;
    CREATE INDEX temp.record_best_cell ON record_best (row_type, column_type, row_entity, column_entity);
    INSERT INTO cell (row_type, column_type, row_entity, column_entity, papers, methods, first_year, first_paper,
      best_speedup, best_measurement, best_is_tied)
    SELECT n.row_type, n.column_type, n.row_entity, n.column_entity, papers, methods,
      CAST(substr(first, 1, 4) AS INTEGER), CAST(substr(first, 12) AS INTEGER), b.speedup, b.measurement, b.is_tied
    FROM (
      SELECT r.type AS row_type, c.type AS column_type, r.entity AS row_entity, c.entity AS column_entity,
        count(DISTINCT r.paper) AS papers, count(DISTINCT m.entity) AS methods, min(${DATED_PAPER}) AS first
      FROM temp.topic r
      JOIN temp.topic c ON c.paper = r.paper AND (r.type, c.type) IN (VALUES ${pairs})
      JOIN paper p ON p.id = r.paper
      LEFT JOIN temp.topic m ON m.paper = r.paper AND m.type = 'method' AND m.depth = 0
      GROUP BY 1, 2, 3, 4
    ) n
    LEFT JOIN temp.record_best b USING (row_type, column_type, row_entity, column_entity)
    ORDER BY 1, 2, 3, 4;
    DROP TABLE record_best;`);
}

/** The same by year of publication. Needs `temp.topic` and `temp.own`. */
export function rebuildYearCells(db: Writer): void {
  db.exec(`
    DELETE FROM year_cell;
    DROP TABLE IF EXISTS temp.year_best;
    CREATE TEMP TABLE year_best AS
      SELECT r.type AS row_type, r.entity AS row_entity, p.year, max(w.speedup) AS speedup, w.id AS measurement
      FROM temp.own w
      JOIN temp.topic r ON r.paper = w.paper
      JOIN paper p ON p.id = w.paper
      WHERE w.speedup > 1 AND p.year IS NOT NULL AND CASE r.type
        WHEN 'method' THEN w.subject IS NULL OR EXISTS (
          SELECT 1 FROM ancestor a WHERE a.descendant = w.subject AND a.ancestor = r.entity)
        WHEN 'technique' THEN 1
        ELSE EXISTS (SELECT 1 FROM temp.best b WHERE b.measurement = w.id AND b.entity = r.entity AND b.type = r.type)
      END
      GROUP BY 1, 2, 3;
    CREATE INDEX temp.year_best_row ON year_best (row_type, row_entity, year);
    INSERT INTO year_cell (row_type, row_entity, year, papers, methods, best_speedup, best_measurement)
    SELECT n.*, b.speedup, b.measurement
    FROM (
      SELECT r.type AS row_type, r.entity AS row_entity, p.year, count(DISTINCT r.paper), count(DISTINCT m.entity)
      FROM temp.topic r
      JOIN paper p ON p.id = r.paper AND p.year IS NOT NULL
      LEFT JOIN temp.topic m ON m.paper = r.paper AND m.type = 'method' AND m.depth = 0
      GROUP BY 1, 2, 3
    ) n
    LEFT JOIN temp.year_best b USING (row_type, row_entity, year)
    ORDER BY 1, 2, 3;
    DROP TABLE year_best;`);
}
