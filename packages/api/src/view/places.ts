import { labelledSize } from "@accelgraph/exporters";
import {
  arrange,
  type Box,
  evenOut,
  type GraphEdge,
  layout,
  type Point,
  packParts,
  separateBoxes,
} from "@accelgraph/graph";
import type { PlacedNode } from "../contract/index.ts";

/** How the nodes of a view are placed: rings around a focus, by forces, or as on the stored map. */
export const LAYOUTS = ["rings", "forces", "map"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What is known of a node before it has a place in the picture. */
export type Unplaced = Pick<PlacedNode, "id" | "type" | "name" | "papers" | "distance"> & {
  /** Its place on the stored map of the whole file, where it has one. */
  readonly x: number | null;
  readonly y: number | null;
};

type Link = Pick<GraphEdge, "source" | "target" | "papers">;
type Places = ReadonlyMap<string, Point>;

/** Above so many nodes labels are not kept apart: it takes time with the square of their number. */
const KEPT_APART = 400;

/** Places that leave room for the labels; pinned nodes stand where they are pinned. */
export function placesFor(
  nodes: readonly Unplaced[],
  edges: readonly Link[],
  { layout: kind, pins = new Map() }: { layout: Layout; pins?: Places | undefined },
): Places {
  if (kind === "rings") return arrange(nodes.map(ringNode), edges, { held: pins });
  const boxes = kind === "map" ? boxesAt(nodes, mapPlaces(nodes)) : forcedApart(nodes, edges);
  for (const box of drawnTo(boxes, pins)) if (pins.has(box.id)) Object.assign(box, pins.get(box.id), { free: false });
  if (boxes.length <= KEPT_APART) separateBoxes(boxes, 120);
  return new Map(boxes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Marks and their labels as boxes, in an order that does not depend on that of the nodes. */
function boxesAt(nodes: readonly Unplaced[], places: Places): Box[] {
  return [...nodes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, papers }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return { id, x, y, ...labelledSize(name, papers), free: true };
    });
}

/** By forces, what nothing ties together side by side. */
function forcedApart(nodes: readonly Unplaced[], edges: readonly Link[]): Box[] {
  const boxes = boxesAt(nodes, layout(nodes, edges, new Map(), { gap: 62 }));
  if (boxes.length <= KEPT_APART) separateBoxes(boxes, 120);
  packParts(boxes, edges, { gap: 30, aspect: 1.4 });
  return boxes;
}

/** All boxes moved alike, so that what is pinned lies on the whole where it is pinned: its neighbours come with it. */
function drawnTo(boxes: Box[], pins: Places): Box[] {
  const moves = boxes.flatMap(({ id, x, y }) => {
    const pin = pins.get(id);
    return pin === undefined ? [] : [{ x: pin.x - x, y: pin.y - y }];
  });
  if (moves.length === 0) return boxes;
  const mean = (axis: "x" | "y") => moves.reduce((sum, move) => sum + move[axis], 0) / moves.length;
  const [dx, dy] = [mean("x"), mean("y")];
  for (const box of boxes) Object.assign(box, { x: box.x + dx, y: box.y + dy });
  return boxes;
}

function ringNode({ id, type, name, papers, distance }: Unplaced) {
  return { id, type, distance, ...labelledSize(name, papers) };
}

/** The stored map with its ground shared out evenly; what has no place there stands in a row below it. */
function mapPlaces(nodes: readonly Unplaced[]): Places {
  const known = nodes.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [[id, { x, y }] as const]));
  const even = nodes.length > KEPT_APART ? new Map(known) : evenOut(new Map(known));
  const bottom = Math.max(0, ...[...even.values()].map(({ y }) => y)) + 80;
  const rest = nodes.filter(({ id }) => !even.has(id)).map(({ id }, i) => [id, { x: 140 * i, y: bottom }] as const);
  return new Map([...even, ...rest]);
}
