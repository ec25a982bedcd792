import type { NodeType, Relation, Role } from "@accelgraph/domain";
import type { KnowledgeGraph } from "./knowledge-graph.ts";
import type { GraphEdge, GraphNode } from "./model.ts";

/** What is let through; an absent part lets everything through. */
export interface GraphFilter {
  readonly types?: ReadonlySet<NodeType> | undefined;
  readonly relations?: ReadonlySet<Relation> | undefined;
  /** Edges first stated outside of these years are left out; those without a year stay. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Least number of papers of a node. */
  readonly minPapers?: number | undefined;
  readonly minConfidence?: number | undefined;
  /** What a node is to the papers that speak of it; what has no role anywhere stays. */
  readonly roles?: ReadonlySet<Role> | undefined;
  /** Nodes to which none of these techniques is tied are left out. */
  readonly techniques?: ReadonlySet<string | number> | undefined;
  /** Nodes that are left out by id. */
  readonly without?: ReadonlySet<string> | undefined;
}

export function passesNode(node: GraphNode, filter: GraphFilter): boolean {
  if (filter.types && !filter.types.has(node.type)) return false;
  if (filter.without?.has(node.id)) return false;
  const { roles = [], techniques = [] } = node;
  if (filter.roles && roles.length > 0 && !roles.some((role) => filter.roles?.has(role))) return false;
  if (filter.techniques && !techniques.some((technique) => filter.techniques?.has(technique))) return false;
  // A paper is one paper by nature: the bar is for what papers speak of.
  return node.type === "paper" || node.papers >= (filter.minPapers ?? 0);
}

export function passesEdge(edge: GraphEdge, filter: GraphFilter): boolean {
  if (filter.relations && !filter.relations.has(edge.relation)) return false;
  const { firstYear: year } = edge;
  if (filter.since !== undefined && year !== null && year < filter.since) return false;
  if (filter.until !== undefined && year !== null && year > filter.until) return false;
  return edge.confidence >= (filter.minConfidence ?? 0);
}

/** Whether an edge and both of its ends pass. */
export function passesWhole(graph: KnowledgeGraph, edge: GraphEdge, filter: GraphFilter): boolean {
  const source = graph.nodes.get(edge.source);
  const target = graph.nodes.get(edge.target);
  if (source === undefined || target === undefined) return false;
  return passesEdge(edge, filter) && passesNode(source, filter) && passesNode(target, filter);
}
