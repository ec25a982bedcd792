import type { Database } from "@accelgraph/db";
import { layout, type Point } from "@accelgraph/graph";
import { iterateMapEdges, type MapNode, readMapNodes, readPositions, writePositions } from "@accelgraph/store";

/** The name of the picture of the whole file. */
const MAP = "map";

/** Nodes on the map. Keeps the time and the memory for a large file flat: all of a few thousand papers have room. */
const MOST_NODES = 6000;

/**
 * Gives every node of the map a place. What had one keeps it, so that a file that grows stays the map that
 * its readers know.
 */
export function layOutMap(db: Database): void {
  const nodes = new Map(readMapNodes(db, MOST_NODES).map((node) => [`${node.node_type}:${node.node}`, node]));
  const edges = [];
  for (const { source, target, papers } of iterateMapEdges(db)) {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (from && to) edges.push({ source: nodeId(from), target: nodeId(to), papers });
  }
  const previous = new Map<string, Point>();
  for (const { node_type, node, x, y } of readPositions(db, MAP)) {
    const known = nodes.get(`${node_type}:${node}`);
    if (known) previous.set(nodeId(known), { x, y });
  }
  const list = [...nodes.values()].map((node) => ({ ...node, id: nodeId(node) }));
  const places = layout(list, edges, previous);
  const rows = list.flatMap(({ id, node_type, node }) => {
    const point = places.get(id);
    return point ? [{ node_type, node, x: point.x, y: point.y }] : [];
  });
  writePositions(db, MAP, rows);
}

/** As the app names nodes; a place belongs to a thing, whatever its row. */
function nodeId({ type, slug }: MapNode): string {
  return `${type}/${slug}`;
}
