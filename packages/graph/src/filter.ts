import type { NodeType, Relation } from "@accelgraph/domain";
import type { KnowledgeGraph } from "./knowledge-graph.ts";
import type { GraphEdge, GraphNode } from "./model.ts";

/** What is let through; an absent part lets everything through. */
export interface GraphFilter {
  readonly types?: ReadonlySet<NodeType> | undefined;
  readonly relations?: ReadonlySet<Relation> | undefined;
  /** Edges with a known year outside of the span are left out; those without a year stay. */
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  /** Least number of papers of a node. */
  readonly minPapers?: number | undefined;
  readonly minConfidence?: number | undefined;
}

export function passesNode(node: GraphNode, filter: GraphFilter): boolean {
  if (filter.types && !filter.types.has(node.type)) return false;
  // A paper is one paper by nature: the bar is for what papers speak of.
  return node.type === "paper" || node.papers >= (filter.minPapers ?? 0);
}

export function passesEdge(edge: GraphEdge, filter: GraphFilter): boolean {
  if (filter.relations && !filter.relations.has(edge.relation)) return false;
  if (filter.fromYear !== undefined && edge.lastYear !== null && edge.lastYear < filter.fromYear) return false;
  if (filter.toYear !== undefined && edge.firstYear !== null && edge.firstYear > filter.toYear) return false;
  return edge.confidence >= (filter.minConfidence ?? 0);
}

/** Whether an edge and both of its ends pass. */
export function passesWhole(graph: KnowledgeGraph, edge: GraphEdge, filter: GraphFilter): boolean {
  const source = graph.nodes.get(edge.source);
  const target = graph.nodes.get(edge.target);
  if (source === undefined || target === undefined) return false;
  return passesEdge(edge, filter) && passesNode(source, filter) && passesNode(target, filter);
}
