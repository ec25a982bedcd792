import type { GraphEdge, GraphNode } from "./model.ts";
import { byPapers } from "./model.ts";
import { type NumberedNodes, numberNodes } from "./numbered.ts";

/** Nodes and edges with the index that walks need. Edges whose ends are unknown are left out. */
export interface KnowledgeGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Edges at a node in both directions, most papers first. */
  readonly edgesAt: (node: string) => readonly GraphEdge[];
  /** The same, by numbers. */
  readonly numbered: NumberedNodes;
}

export function buildGraph(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): KnowledgeGraph {
  const nodeMap = new Map<string, GraphNode>();
  for (const node of nodes) nodeMap.set(node.id, node);
  const edgeMap = new Map<string, GraphEdge>();
  const around = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (!nodeMap.has(edge.source) || !nodeMap.has(edge.target)) continue;
    edgeMap.set(edge.id, edge);
    attach(around, edge.source, edge);
    if (edge.target !== edge.source) attach(around, edge.target, edge);
  }
  for (const list of around.values()) list.sort(byPapers);
  const edgesAt = (node: string) => around.get(node) ?? [];
  return { nodes: nodeMap, edges: edgeMap, edgesAt, numbered: numberNodes(nodeMap.values(), edgesAt) };
}

function attach(around: Map<string, GraphEdge[]>, node: string, edge: GraphEdge): void {
  const list = around.get(node);
  if (list === undefined) around.set(node, [edge]);
  else list.push(edge);
}
