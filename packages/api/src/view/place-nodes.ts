import { arrange, evenOut, type GraphEdge, nodeBox, type Point, type Positions, settleBeside } from "@accelgraph/graph";
import type { Pin, PlacedNode } from "../contract/index.ts";

/** More nodes than this keep the places of the map of the whole file; fewer are arranged to be read. */
const READABLE = 220;
/** More than this are too many to be pushed apart while somebody waits. */
const EVENED = 3000;

/** Between two nodes of the map, as it is stored. */
const GAP = 34;

type Unplaced = Pick<PlacedNode, "id" | "type" | "name" | "papers" | "distance" | "wave"> & {
  readonly x: number | null;
  readonly y: number | null;
};
type Link = Pick<GraphEdge, "source" | "target">;

interface Placing {
  /** Whether there is a focus to arrange around. */
  readonly hasFocus: boolean;
  /** Nodes that a hand put somewhere. */
  readonly pins: readonly Pin[];
}

/** Where every node is drawn: the same on the screen and in files, for the same request of the same file. */
export function placeNodes(nodes: readonly Unplaced[], edges: readonly Link[], placing: Placing): Positions {
  const places =
    placing.hasFocus && nodes.length <= READABLE ? inWaves(nodes, edges, placing.pins) : onMap(nodes, edges);
  return new Map([...places, ...pinned(placing.pins)].filter(([id]) => places.has(id)));
}

/**
 * What the focus brings is placed first; what each opened node brings settles around it and moves nothing. What was
 * pinned before a node was opened counts as standing where it was pinned.
 */
function inWaves(nodes: readonly Unplaced[], edges: readonly Link[], pins: readonly Pin[]): Positions {
  const waves = [...new Set(nodes.map(({ wave }) => wave))].sort((a, b) => a - b);
  let held: Positions = new Map();
  for (const wave of waves) {
    const shown = nodes.filter((node) => node.wave <= wave);
    const ids = new Set(shown.map(({ id }) => id));
    const between = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
    const before = pinned(pins.filter((pin) => pin.after < wave)).filter(([id]) => held.has(id));
    held = arrange(
      shown.map((node) => ({ id: node.id, type: node.type, distance: node.distance, ...nodeBox(node) })),
      between,
      { held: new Map([...held, ...before]) },
    );
  }
  return held;
}

function pinned(pins: readonly Pin[]): [string, Point][] {
  return pins.map(({ id, x, y }) => [id, { x, y }]);
}

/** The stored map, its ground shared out anew; what has no place there settles beside its neighbours. */
function onMap(nodes: readonly Unplaced[], edges: readonly Link[]): Positions {
  const stored = nodes.flatMap(({ id, x, y }): [string, Point][] => (x === null || y === null ? [] : [[id, { x, y }]]));
  const places = settleBeside(
    nodes.map(({ id }) => id),
    edges,
    new Map(stored),
    GAP,
  );
  return places.size <= EVENED ? evenOut(places) : places;
}
