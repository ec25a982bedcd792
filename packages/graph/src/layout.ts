import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { GraphEdge, Point, Positions } from "./model.ts";
import { compareText } from "./model.ts";
import { hashUnit } from "./seeded.ts";
import { spread } from "./spread.ts";

/**
 * The map of the whole file: the same nodes and edges give the same positions, to the tenth of a unit.
 * What had a place before keeps it; new nodes settle near their neighbours. Nothing is random: the start
 * is made from ids, and ForceAtlas2 is deterministic from there.
 * Source: Jacomy et al. 2014, ForceAtlas2, PLOS ONE 9(6), as implemented by graphology.
 */
export interface LayoutNode {
  readonly id: string;
  readonly type: NodeType;
}

export interface LayoutOptions {
  /** Least distance between two nodes, in units of the map. */
  readonly gap: number;
  /** Where fewer than this share of the nodes had a place, all are free to move. */
  readonly heldShare: number;
}

const DEFAULTS: LayoutOptions = Object.freeze({ gap: 34, heldShare: 0.5 });

export function layout(
  nodes: readonly LayoutNode[],
  edges: readonly Pick<GraphEdge, "source" | "target" | "papers">[],
  previous: Positions = new Map(),
  options: Partial<LayoutOptions> = {},
): Positions {
  const { gap, heldShare } = { ...DEFAULTS, ...options };
  const ordered = [...nodes].sort((a, b) => compareText(a.id, b.id));
  const kept = ordered.filter((node) => previous.has(node.id)).length;
  if (kept === ordered.length) return new Map(ordered.map(({ id }) => [id, previous.get(id) ?? ORIGIN]));
  const held = kept >= heldShare * ordered.length ? previous : (new Map() as Positions);
  const graph = seededGraph(ordered, edges, held, previous);
  settle(graph, held.size > 0);
  const places = placesOf(graph);
  const settled = spread(held.size > 0 ? places : normalised(places, gap), { gap, held });
  return new Map([...settled].map(([id, point]) => [id, { x: round(point.x), y: round(point.y) }]));
}

const ORIGIN: Point = Object.freeze({ x: 0, y: 0 });

function seededGraph(
  nodes: readonly LayoutNode[],
  edges: readonly Pick<GraphEdge, "source" | "target" | "papers">[],
  held: Positions,
  previous: Positions,
): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  for (const node of nodes) {
    const start = previous.get(node.id) ?? startPoint(node, nodes.length);
    graph.addNode(node.id, { ...start, fixed: held.has(node.id) });
  }
  const ordered = [...edges].sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target));
  for (const { source, target, papers } of ordered) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    const weight = 1 + Math.log2(Math.max(1, papers));
    graph.updateEdge(source, target, (old) => ({ weight: Math.max(weight, old.weight ?? 0) }));
  }
  if (held.size > 0) for (const { id } of nodes) if (!held.has(id)) moveToNeighbours(graph, id, held);
  return graph;
}

/** A sector for each type and a place in it by the id: alike things start together, nothing overlaps. */
function startPoint(node: LayoutNode, count: number): Point {
  const sector = NODE_TYPES.indexOf(node.type) / NODE_TYPES.length;
  const angle = 2 * Math.PI * (sector + hashUnit(node.id) / NODE_TYPES.length);
  const radius = 10 * Math.sqrt(count) * (0.2 + 0.8 * Math.sqrt(hashUnit(`${node.id}#`)));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function moveToNeighbours(graph: Graph, id: string, held: Positions): void {
  const known = graph.neighbors(id).flatMap((other) => held.get(other) ?? []);
  if (known.length === 0) return;
  const angle = 2 * Math.PI * hashUnit(id);
  const mean = (axis: "x" | "y") => known.reduce((sum, point) => sum + point[axis], 0) / known.length;
  graph.mergeNodeAttributes(id, { x: mean("x") + 40 * Math.cos(angle), y: mean("y") + 40 * Math.sin(angle) });
}

function settle(graph: Graph, hasHeld: boolean): void {
  if (graph.order < 2) return;
  const iterations = hasHeld ? 20 : graph.order > 5000 ? 120 : graph.order > 1000 ? 250 : 500;
  forceAtlas2.assign(graph, {
    iterations,
    getEdgeWeight: "weight",
    settings: {
      barnesHutOptimize: graph.order > 500,
      barnesHutTheta: 0.7,
      // With places held, forces must work at the map's own scale; else the result is scaled afterwards.
      scalingRatio: hasHeld ? 40 : 10,
      gravity: hasHeld ? 0 : 1.2,
      slowDown: 4,
      edgeWeightInfluence: 0.6,
      outboundAttractionDistribution: true,
    },
  });
}

function placesOf(graph: Graph): Map<string, Point> {
  const places = new Map<string, Point>();
  graph.forEachNode((id, { x, y }) => places.set(id, { x, y }));
  return places;
}

/**
 * Gives each node about nine gaps² of ground, measured by the spread of the middle 90 %. What little hangs
 * together with the rest drifts far out under ForceAtlas2; beyond that spread distances grow as logarithms only.
 */
function normalised(places: Map<string, Point>, gap: number): Map<string, Point> {
  const radii = [...places.values()].map(({ x, y }) => Math.hypot(x, y)).sort((a, b) => a - b);
  const reach = radii[Math.floor(0.9 * (radii.length - 1))] ?? 0;
  if (reach === 0) return places;
  const scale = (gap * 1.7 * Math.sqrt(places.size)) / reach;
  const shrink = ({ x, y }: Point): Point => {
    const share = Math.hypot(x, y) / reach;
    const factor = share <= 1 ? scale : (scale * (1 + 0.5 * Math.log(share))) / share;
    return { x: x * factor, y: y * factor };
  };
  return new Map([...places].map(([id, point]) => [id, shrink(point)]));
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
