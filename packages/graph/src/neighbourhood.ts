import { type GraphFilter, passesEdge, passesNode } from "./filter.ts";
import { type KnowledgeGraph, otherEnd } from "./knowledge-graph.ts";
import type { GraphEdge, GraphNode } from "./model.ts";
import { byPapers, compareText } from "./model.ts";

export interface NeighbourhoodOptions {
  /** Steps from the focus, 1 to 3. */
  readonly depth: number;
  /** Nodes at most, the focus included; those with most papers are kept. */
  readonly maxNodes: number;
  readonly filter: GraphFilter;
}

const DEFAULTS: NeighbourhoodOptions = Object.freeze({ depth: 1, maxNodes: 150, filter: Object.freeze({}) });

export interface Neighbourhood {
  readonly nodes: readonly GraphNode[];
  /** All edges that pass between the nodes. */
  readonly edges: readonly GraphEdge[];
  /** Steps from the nearest focus, by node id. */
  readonly distance: ReadonlyMap<string, number>;
  /** Nodes that were in reach and left out by the limit. */
  readonly cut: number;
}

/**
 * What lies within some steps of the focus, level by level (breadth first). A level that does not fit
 * in the limit keeps its nodes with most papers. The focus itself always passes the filter.
 */
export function neighbourhood(
  graph: KnowledgeGraph,
  focus: readonly string[],
  options: Partial<NeighbourhoodOptions> = {},
): Neighbourhood {
  const { distance, cut } = nearNodes(graph, focus, options);
  const nodes = [...distance.keys()].flatMap((id) => graph.nodes.get(id) ?? []);
  return { nodes, edges: edgesAmong(graph, distance, options.filter ?? DEFAULTS.filter), distance, cut };
}

/** As `neighbourhood`, without looking for the edges between. */
export function nearNodes(
  graph: KnowledgeGraph,
  focus: readonly string[],
  options: Partial<NeighbourhoodOptions> = {},
): Pick<Neighbourhood, "distance" | "cut"> {
  const { depth, maxNodes, filter } = { ...DEFAULTS, ...options };
  const distance = new Map<string, number>();
  for (const id of focus) if (graph.nodes.has(id)) distance.set(id, 0);
  let level = [...distance.keys()];
  let cut = 0;
  for (let step = 1; step <= depth && level.length > 0; step++) {
    const reached = nextLevel(graph, level, distance, filter);
    const kept = mostPapers(reached, Math.max(0, maxNodes - distance.size));
    cut += reached.length - kept.length;
    for (const node of kept) distance.set(node.id, step);
    level = kept.map((node) => node.id);
  }
  return { distance, cut };
}

function nextLevel(
  graph: KnowledgeGraph,
  level: readonly string[],
  seen: ReadonlyMap<string, number>,
  filter: GraphFilter,
): GraphNode[] {
  const reached = new Map<string, GraphNode>();
  for (const id of level) {
    for (const edge of graph.edgesAt(id)) {
      const node = graph.nodes.get(otherEnd(edge, id));
      if (node === undefined || seen.has(node.id) || reached.has(node.id)) continue;
      if (passesEdge(edge, filter) && passesNode(node, filter)) reached.set(node.id, node);
    }
  }
  return [...reached.values()];
}

/** The nodes of most papers, in order. A hub reaches tens of thousands: only those that may be kept are sorted. */
function mostPapers(nodes: readonly GraphNode[], most: number): GraphNode[] {
  if (nodes.length <= most) return [...nodes].sort(byPapers);
  const least = Float64Array.from(nodes, ({ papers }) => -papers).sort()[Math.max(0, most - 1)] ?? 0;
  return nodes
    .filter(({ papers }) => papers >= -least)
    .sort(byPapers)
    .slice(0, most);
}

/** Every edge that passes and has both ends in the set, by id. */
export function edgesAmong(
  graph: KnowledgeGraph,
  nodes: { has(id: string): boolean; keys(): Iterable<string> },
  filter: GraphFilter = {},
): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const id of nodes.keys()) {
    for (const edge of graph.edgesAt(id)) {
      // Each edge stands at both of its ends, and is taken at its source.
      if (edge.source === id && nodes.has(edge.target) && passesEdge(edge, filter)) edges.push(edge);
    }
  }
  return edges.sort((a, b) => compareText(a.id, b.id));
}
