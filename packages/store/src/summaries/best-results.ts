import type { Writer } from "@accelgraph/db";

/** How many results are kept for each entity. */
const KEPT = 50;

/**
 * The greatest gains in speed at each device, model, dataset or technique, or anything narrower. Needs `temp.topic`,
 * `temp.own` and `temp.best`, see topics.ts.
 */
export function rebuildBestResults(db: Writer): void {
  db.exec(`
    DELETE FROM best_result;
    INSERT INTO best_result (entity, rank, measurement, is_tied)
    SELECT entity, place, measurement, is_tied
    FROM (
      SELECT entity, measurement, is_tied,
        row_number() OVER (PARTITION BY entity ORDER BY speedup DESC, is_tied DESC, measurement) AS place
      FROM (
        SELECT entity, measurement, speedup, is_tied FROM temp.best
        UNION ALL
        SELECT t.entity, w.id, w.speedup, 1 FROM temp.own w JOIN temp.topic t ON t.paper = w.paper AND t.type = 'technique'
      )
      WHERE speedup > 1
    )
    WHERE place <= ${KEPT} ORDER BY entity, place;`);
}
