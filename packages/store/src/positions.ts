/** Stored places of nodes in a picture: the same file gives the same picture. */
import type { Reader, Writer } from "@accelgraph/db";
import type { NodeType } from "@accelgraph/domain";
import type { PositionRow } from "./explore/index.ts";

/** A node that is to be given a place. */
export interface MapNode {
  readonly node_type: "entity" | "paper";
  readonly node: number;
  readonly type: NodeType;
  readonly slug: string;
}

/** At most so many nodes: entities, those that most papers speak of first, then papers. */
export function readMapNodes(db: Reader, most: number): MapNode[] {
  const entities = db.all<MapNode>(
    `SELECT 'entity' AS node_type, e.id AS node, e.type, e.slug FROM entity e
     JOIN entity_count n ON n.entity = e.id
     WHERE e.canonical = e.id AND n.papers_below > 0 ORDER BY n.papers_below DESC, e.id LIMIT ?`,
    [most],
  );
  const papers = db.all<MapNode>(
    "SELECT 'paper' AS node_type, id AS node, 'paper' AS type, slug FROM paper ORDER BY id LIMIT ?",
    [most - entities.length],
  );
  return [...entities, ...papers];
}

/** An edge by its ends, `entity:<id>` or `paper:<id>`. */
export interface MapEdge {
  readonly source: string;
  readonly target: string;
  readonly papers: number;
}

/** Every edge, one at a time. */
export function iterateMapEdges(db: Reader): IterableIterator<MapEdge> {
  return db.iterate<MapEdge>(
    `SELECT CASE WHEN source IS NULL THEN 'paper:' || source_paper ELSE 'entity:' || source END AS source,
       'entity:' || target AS target, papers FROM edge ORDER BY id`,
  );
}

/** Puts a picture's places in place of what was stored for it. */
export function writePositions(db: Writer, layout: string, positions: readonly PositionRow[]): void {
  db.transaction(() => {
    db.run("DELETE FROM position WHERE layout = ?", [layout]);
    db.run(
      `INSERT INTO position (layout, node_type, node, x, y)
       SELECT ?, j.value ->> 'node_type', j.value ->> 'node', j.value ->> 'x', j.value ->> 'y' FROM json_each(?) j`,
      [layout, JSON.stringify(positions)],
    );
  });
}
