/** What measurements are about, and where they differ. */
import type { Writer } from "@accelgraph/db";

/** The parties of each measurement as canonical entities. */
export function rebuildMeasured(db: Writer): void {
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

/** Values of one thing under the same conditions that differ from paper to paper. */
export function rebuildConflicts(db: Writer): void {
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
