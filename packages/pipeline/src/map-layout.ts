import type { Database } from "@accelgraph/db";
import type { NodeType } from "@accelgraph/domain";
import { layout, type Point } from "@accelgraph/graph";
import { type NodeRow, type PositionRow, readEdges, readNodes, readPositions, writePositions } from "@accelgraph/store";

/** The name of the picture of the whole file. */
const MAP = "map";

/** Nodes on the map; of more, those that most papers speak of. Keeps the time for a large file within a minute. */
const MOST_NODES = 6000;

/**
 * Gives every node of the map a place. What had one keeps it, so that a file that grows stays the map that
 * its readers know.
 */
export function layOutMap(db: Database): void {
  const nodes = pickNodes(readNodes(db));
  const ids = new Map(nodes.map((node) => [placeOf(node), node]));
  const edges = readEdges(db).flatMap(({ source, sourcePaper, target, papers }) => {
    const from = source === null ? `paper:${sourcePaper}` : `entity:${source}`;
    const [a, b] = [ids.get(from), ids.get(`entity:${target}`)];
    return a && b ? [{ source: nodeId(a), target: nodeId(b), papers }] : [];
  });
  const previous = new Map<string, Point>();
  for (const { node_type, node, x, y } of readPositions(db, MAP)) {
    const known = ids.get(`${node_type}:${node}`);
    if (known) previous.set(nodeId(known), { x, y });
  }
  const places = layout(
    nodes.map((node) => ({ id: nodeId(node), type: node.type })),
    edges,
    previous,
  );
  const rows = nodes.flatMap((node): PositionRow[] => {
    const point = places.get(nodeId(node));
    return point ? [{ node_type: tableOf(node.type), node: node.row, x: point.x, y: point.y }] : [];
  });
  writePositions(db, MAP, rows);
}

/** Entities before papers, those that more papers speak of first; ties by row, which the file keeps. */
function pickNodes(nodes: readonly NodeRow[]): NodeRow[] {
  const rank = (node: NodeRow) => (node.type === "paper" ? 0 : node.papersBelow + 1);
  const named = nodes.filter((node) => node.type === "paper" || node.papersBelow > 0);
  if (named.length <= MOST_NODES) return named;
  return named.sort((a, b) => rank(b) - rank(a) || a.row - b.row).slice(0, MOST_NODES);
}

function nodeId({ type, slug }: NodeRow): string {
  return `${type}/${slug}`;
}

function placeOf({ type, row }: NodeRow): string {
  return `${tableOf(type)}:${row}`;
}

function tableOf(type: NodeType): "entity" | "paper" {
  return type === "paper" ? "paper" : "entity";
}
