import { type GraphFilter, passesEdge, passesNode } from "./filter.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";
import { meetingNodes } from "./meeting-nodes.ts";
import type { GraphEdge, GraphNode } from "./model.ts";
import { byPapers, otherEnd } from "./model.ts";

export interface PathStep {
  readonly from: GraphNode;
  readonly edge: GraphEdge;
  readonly to: GraphNode;
  /** Other edges between the same two nodes. */
  readonly others: readonly GraphEdge[];
}

interface Arrival {
  readonly steps: number;
  /** Sum of ln(edges) over the nodes passed through: a way through "GPU" says less than one through "AWQ". */
  readonly hubs: number;
  readonly previous: string | null;
}

/**
 * The way with fewest steps between two nodes, directions of edges ignored; among equals the one
 * through the least connected nodes, then by id. Undefined where there is no way.
 * First the nodes that lie on any shortest way are found from both ends; then, among these only, breadth-first search
 * over whole levels, so each level's best predecessor is known before the next.
 */
export function shortestPath(
  graph: KnowledgeGraph,
  from: string,
  to: string,
  filter: GraphFilter = {},
): readonly PathStep[] | undefined {
  if (!graph.nodes.has(from) || !graph.nodes.has(to)) return undefined;
  const onTheWay = meetingNodes(graph, from, to, (edge, node) => {
    return passesEdge(edge, filter) && (node.id === to || node.id === from || passesNode(node, filter));
  });
  if (onTheWay === undefined) return undefined;
  const arrivals = new Map<string, Arrival>([[from, { steps: 0, hubs: 0, previous: null }]]);
  let level = [from];
  while (level.length > 0 && !arrivals.has(to)) level = advance(graph, level, arrivals, { onTheWay, filter });
  return arrivals.has(to) ? retrace(graph, arrivals, to, filter) : undefined;
}

function advance(
  graph: KnowledgeGraph,
  level: readonly string[],
  arrivals: Map<string, Arrival>,
  goal: { onTheWay: ReadonlySet<string>; filter: GraphFilter },
): string[] {
  const next = new Map<string, Arrival>();
  for (const id of level) {
    const here = arrivals.get(id);
    if (here === undefined) continue;
    const hubs = here.hubs + (here.previous === null ? 0 : Math.log(graph.edgesAt(id).length));
    for (const edge of graph.edgesAt(id)) {
      const other = otherEnd(edge, id);
      if (!goal.onTheWay.has(other) || arrivals.has(other) || !passesEdge(edge, goal.filter)) continue;
      const arrival = { steps: here.steps + 1, hubs, previous: id };
      if (isBetter(arrival, next.get(other))) next.set(other, arrival);
    }
  }
  for (const [id, arrival] of next) arrivals.set(id, arrival);
  return [...next.keys()];
}

function isBetter(a: Arrival, b: Arrival | undefined): boolean {
  if (b === undefined) return true;
  return a.hubs !== b.hubs ? a.hubs < b.hubs : (a.previous ?? "") < (b.previous ?? "");
}

function retrace(
  graph: KnowledgeGraph,
  arrivals: ReadonlyMap<string, Arrival>,
  to: string,
  filter: GraphFilter,
): PathStep[] {
  const steps: PathStep[] = [];
  let id = to;
  for (let at = arrivals.get(id); at?.previous != null; at = arrivals.get(id)) {
    const step = makeStep(graph, at.previous, id, filter);
    if (step !== undefined) steps.unshift(step);
    id = at.previous;
  }
  return steps;
}

function makeStep(graph: KnowledgeGraph, from: string, to: string, filter: GraphFilter): PathStep | undefined {
  const between = graph.edgesAt(from).filter((edge) => otherEnd(edge, from) === to && passesEdge(edge, filter));
  const [edge, ...others] = between.sort(byPapers);
  const start = graph.nodes.get(from);
  const end = graph.nodes.get(to);
  return edge && start && end ? { from: start, edge, to: end, others } : undefined;
}
