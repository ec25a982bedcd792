/** Which entities the file keeps, and what is broader than what. */
import type { Writer } from "@accelgraph/db";

/**
 * Removes entities that no paper speaks of any more, except the closed vocabularies, what a user decided on and did
 * not reject, and what is broader than what is used.
 */
export function removeUnused(db: Writer): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.kept;
    CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY);
    INSERT OR IGNORE INTO kept
      SELECT entity FROM appearance UNION SELECT entity FROM mention
      UNION SELECT subject FROM claim WHERE subject IS NOT NULL UNION SELECT object FROM claim
      UNION SELECT id FROM entity WHERE type IN ('technique', 'model-class') AND entry IS NOT NULL
      UNION SELECT e.id FROM v_corrections d JOIN entity e ON e.type = d.type AND e.key = d.key WHERE d.action <> 'reject'
      UNION SELECT e.id FROM v_corrections d JOIN entity e ON e.type = d.into_type AND e.key = d.into_key;
    INSERT OR IGNORE INTO kept SELECT canonical FROM entity WHERE id IN (SELECT id FROM kept);
    WITH RECURSIVE up (id) AS (
      SELECT id FROM kept UNION SELECT b.parent FROM up JOIN broader b ON b.child = up.id)
    INSERT OR IGNORE INTO kept SELECT id FROM up;
    DELETE FROM edge;
    DELETE FROM cell;
    DELETE FROM measured;
    DELETE FROM best_result;
    DELETE FROM inbox;
    DELETE FROM entity WHERE canonical <> id AND id NOT IN (SELECT id FROM kept);
    DELETE FROM entity WHERE id NOT IN (SELECT id FROM kept);
    DELETE FROM position WHERE node_type = 'entity' AND node NOT IN (SELECT id FROM entity);
    DELETE FROM position WHERE node_type = 'paper' AND node NOT IN (SELECT id FROM paper);
    DROP TABLE kept;`);
}

/**
 * Gives each thing that the lexicon does not know the spelling that most papers use; of equals, that of the earliest
 * paper. So a name does not depend on the order in which papers were read.
 */
export function chooseNames(db: Writer): void {
  db.exec(`
    WITH
      doubtful (id) AS (
        SELECT DISTINCT e.id FROM appearance a JOIN entity e ON e.id = a.entity
        WHERE a.name <> e.name AND e.entry IS NULL AND NOT EXISTS (SELECT 1 FROM broader WHERE child = e.id)),
      spelled (id, name, papers, earliest) AS (
        SELECT a.entity, a.name, count(*), min(coalesce(p.published, '9') || ' ' || p.title)
        FROM doubtful d JOIN appearance a ON a.entity = d.id JOIN paper p ON p.id = a.paper GROUP BY 1, 2),
      chosen (id, name) AS (
        SELECT id, first_value(name) OVER (PARTITION BY id ORDER BY papers DESC, earliest, name) FROM spelled)
    UPDATE entity SET name = chosen.name FROM chosen WHERE chosen.id = entity.id;`);
}

/** Least number of steps up from each canonical entity to each that is broader. */
export function rebuildAncestors(db: Writer): void {
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
