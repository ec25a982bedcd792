import type { GraphEdge, GraphNode } from "./model.ts";
import { byPapers } from "./model.ts";

/** Nodes and edges with the index that walks need. Edges whose ends are unknown are left out. */
export interface KnowledgeGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Edges at a node in both directions, most papers first. */
  readonly edgesAt: (node: string) => readonly GraphEdge[];
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
  return { nodes: nodeMap, edges: edgeMap, edgesAt: (node) => around.get(node) ?? [] };
}

function attach(around: Map<string, GraphEdge[]>, node: string, edge: GraphEdge): void {
  const list = around.get(node);
  if (list === undefined) around.set(node, [edge]);
  else list.push(edge);
}

/** The other end of an edge. */
export function otherEnd(edge: GraphEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}
