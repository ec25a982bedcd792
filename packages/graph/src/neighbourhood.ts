import { type GraphFilter, passesEdge, passesNode } from "./filter.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";
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
  const { nodes, numberOf } = graph.numbered;
  const marks = new Uint8Array(nodes.length);
  const distance = new Map<string, number>();
  let level: number[] = [];
  for (const id of focus) {
    const number = numberOf(id);
    if (number === undefined || distance.has(id)) continue;
    marks[number] = TAKEN;
    distance.set(id, 0);
    level.push(number);
  }
  let cut = 0;
  for (let step = 1; step <= depth && level.length > 0; step++) {
    const reached = markNextLevel(graph, level, marks, filter);
    level = takeMarked(nodes, marks, Math.max(0, maxNodes - distance.size));
    cut += reached - level.length;
    for (const number of level) distance.set((nodes[number] as GraphNode).id, step);
  }
  return { distance, cut };
}

/** What a walk knows of a node. Zero: nothing yet. */
const [TAKEN, REACHED, REFUSED] = [1, 2, 3];

/** Marks what is one step from the level and passes; how many these are. */
function markNextLevel(
  { edgesAt, numbered }: KnowledgeGraph,
  level: readonly number[],
  marks: Uint8Array,
  filter: GraphFilter,
): number {
  let reached = 0;
  for (const at of level) {
    const edges = edgesAt((numbered.nodes[at] as GraphNode).id);
    const others = numbered.othersAt(at);
    for (let place = 0; place < others.length; place++) {
      const other = others[place] as number;
      if (marks[other] !== 0 || !passesEdge(edges[place] as GraphEdge, filter)) continue;
      const passes = passesNode(numbered.nodes[other] as GraphNode, filter);
      marks[other] = passes ? REACHED : REFUSED;
      if (passes) reached++;
    }
  }
  return reached;
}

/** Takes those of most papers of what was reached, in order; the rest may be reached again. */
function takeMarked(nodes: readonly GraphNode[], marks: Uint8Array, most: number): number[] {
  const reached: number[] = [];
  for (let number = marks.indexOf(REACHED); number >= 0; number = marks.indexOf(REACHED, number + 1)) {
    marks[number] = 0;
    reached.push(number);
  }
  const papers = (place: number) => nodes[reached[place] ?? -1]?.papers;
  // Numbers go by papers already: only those that tie for the last place must be told apart.
  let end = Math.min(most, reached.length);
  while (end > 0 && end < reached.length && papers(end) === papers(most - 1)) end++;
  const inOrder = (a: number, b: number) => byPapers(nodes[a] as GraphNode, nodes[b] as GraphNode);
  const taken = reached.slice(0, end).sort(inOrder).slice(0, most);
  for (const number of taken) marks[number] = TAKEN;
  return taken;
}

/** Every edge that passes and has both ends in the set, by id. */
export function edgesAmong(
  { edgesAt, numbered }: KnowledgeGraph,
  nodes: { keys(): Iterable<string> },
  filter: GraphFilter = {},
): GraphEdge[] {
  const inside = new Uint8Array(numbered.nodes.length);
  const numbers = [...nodes.keys()].flatMap((id) => numbered.numberOf(id) ?? []);
  for (const number of numbers) inside[number] = 1;
  const edges: GraphEdge[] = [];
  for (const number of numbers) {
    const { id } = numbered.nodes[number] as GraphNode;
    const around = edgesAt(id);
    const others = numbered.othersAt(number);
    for (let place = 0; place < others.length; place++) {
      if (inside[others[place] as number] === 0) continue;
      const edge = around[place] as GraphEdge;
      // Each edge stands at both of its ends, and is taken at its source.
      if (edge.source === id && passesEdge(edge, filter)) edges.push(edge);
    }
  }
  return edges.sort((a, b) => compareText(a.id, b.id));
}
