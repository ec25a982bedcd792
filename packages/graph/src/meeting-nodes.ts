import type { KnowledgeGraph } from "./knowledge-graph.ts";
import type { GraphEdge, GraphNode } from "./model.ts";
import { otherEnd } from "./model.ts";

type Passes = (edge: GraphEdge, node: GraphNode) => boolean;

/** One end of the search: how far each node is from it, and the nodes reached last. */
interface Side {
  readonly distance: Map<string, number>;
  level: string[];
}

/**
 * Every node on any shortest way between two, both ends included; undefined where there is no way. The search grows
 * from both ends, always the end whose next step looks at fewer edges, until the two meet: so a way between two names
 * does not look at half of the file.
 * Source: Pohl 1971, Bi-directional search, Machine Intelligence 6.
 */
export function meetingNodes(
  graph: KnowledgeGraph,
  from: string,
  to: string,
  passes: Passes,
): ReadonlySet<string> | undefined {
  const [start, end]: [Side, Side] = [sideAt(from), sideAt(to)];
  let met = from === to ? [from] : [];
  while (met.length === 0) {
    if (start.level.length === 0 || end.level.length === 0) return undefined;
    const [growing, waiting] = work(graph, start) <= work(graph, end) ? [start, end] : [end, start];
    grow(graph, growing, passes);
    met = growing.level.filter((id) => waiting.distance.has(id));
  }
  return new Set([...walkBack(graph, met, start, passes), ...walkBack(graph, met, end, passes)]);
}

function sideAt(id: string): Side {
  return { distance: new Map([[id, 0]]), level: [id] };
}

function work(graph: KnowledgeGraph, { level }: Side): number {
  return level.reduce((sum, id) => sum + graph.edgesAt(id).length, 0);
}

function grow(graph: KnowledgeGraph, side: Side, passes: Passes): void {
  const next: string[] = [];
  for (const id of side.level) {
    const steps = (side.distance.get(id) ?? 0) + 1;
    for (const edge of graph.edgesAt(id)) {
      const other = otherEnd(edge, id);
      if (side.distance.has(other)) continue;
      const node = graph.nodes.get(other);
      if (node === undefined || !passes(edge, node)) continue;
      side.distance.set(other, steps);
      next.push(other);
    }
  }
  side.level = next;
}

/** From where the two sides met back to one end, along every shortest way. */
function walkBack(graph: KnowledgeGraph, met: readonly string[], side: Side, passes: Passes): Set<string> {
  const found = new Set(met);
  for (const id of found) {
    const steps = side.distance.get(id) ?? 0;
    if (steps === 0) continue;
    const here = graph.nodes.get(id);
    for (const edge of graph.edgesAt(id)) {
      const other = otherEnd(edge, id);
      if (side.distance.get(other) === steps - 1 && here !== undefined && passes(edge, here)) found.add(other);
    }
  }
  return found;
}
