/** Stored places of nodes in a picture: the same file gives the same picture. */
import type { Writer } from "@accelgraph/db";
import type { PositionRow } from "./explore/index.ts";

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
