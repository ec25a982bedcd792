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
  /** Nodes with fewer neighbours among what is left go, and then those that thereby have fewer. */
  readonly minNeighbours?: number | undefined;
  /** Nodes that are left out by id. */
  readonly without?: ReadonlySet<string> | undefined;
}

/** A part that is absent looks at nothing of the node: walks ask this of every node that they touch. */
export function passesNode(node: GraphNode, filter: GraphFilter): boolean {
  if (filter.types && !filter.types.has(node.type)) return false;
  if (filter.without?.has(node.id)) return false;
  if (filter.roles && !hasRoleOf(node, filter.roles)) return false;
  if (filter.techniques && !node.techniques?.some((technique) => filter.techniques?.has(technique))) return false;
  // A paper is one paper by nature: the bar is for what papers speak of.
  return filter.minPapers === undefined || node.type === "paper" || node.papers >= filter.minPapers;
}

function hasRoleOf({ roles = [] }: GraphNode, wanted: ReadonlySet<Role>): boolean {
  return roles.length === 0 || roles.some((role) => wanted.has(role));
}

export function passesEdge(edge: GraphEdge, filter: GraphFilter): boolean {
  if (filter.relations && !filter.relations.has(edge.relation)) return false;
  const { since, until, minConfidence } = filter;
  if (since !== undefined && edge.firstYear !== null && edge.firstYear < since) return false;
  if (until !== undefined && edge.firstYear !== null && edge.firstYear > until) return false;
  return minConfidence === undefined || edge.confidence >= minConfidence;
}

/** Whether an edge and both of its ends pass. */
export function passesWhole(graph: KnowledgeGraph, edge: GraphEdge, filter: GraphFilter): boolean {
  const source = graph.nodes.get(edge.source);
  const target = graph.nodes.get(edge.target);
  if (source === undefined || target === undefined) return false;
  return passesEdge(edge, filter) && passesNode(source, filter) && passesNode(target, filter);
}
