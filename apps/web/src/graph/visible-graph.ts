import type { Edge, GraphResponse, PlacedNode } from "@accelgraph/api";
import { NODE_TYPES, type NodeType, RELATIONS, type Relation } from "@accelgraph/domain";
import type { GraphState } from "./graph-state.ts";

/** What is left of an answer after the legend and what was hidden by hand, with live counts. */
export interface VisibleGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly Edge[];
  /** Of everything that is not hidden by hand: what each switch of the legend stands for. */
  readonly typeCounts: ReadonlyMap<NodeType, number>;
  readonly relationCounts: ReadonlyMap<Relation, number>;
}

export function visibleGraph(answer: GraphResponse, state: GraphState): VisibleGraph {
  const unhidden = answer.nodes.filter(({ id }) => !state.hidden.has(id));
  const known = new Map(unhidden.map((node) => [node.id, node]));
  const edges = answer.edges.filter(({ source, target }) => known.has(source) && known.has(target));
  const isShown = (node: PlacedNode) => node.distance === 0 || state.types.has(node.type);
  const shown = new Set(unhidden.filter(isShown).map(({ id }) => id));
  const visibleEdges = edges.filter(
    ({ source, target, relation }) => shown.has(source) && shown.has(target) && state.relations.has(relation),
  );
  const touched = new Set(visibleEdges.flatMap(({ source, target }) => [source, target]));
  // A relation that is switched off takes what it alone holds with it.
  const keeps = (node: PlacedNode) =>
    shown.has(node.id) && (node.distance === 0 || state.relations.size === RELATIONS.length || touched.has(node.id));
  return {
    nodes: unhidden.filter(keeps),
    edges: visibleEdges,
    typeCounts: countBy(NODE_TYPES, unhidden, ({ type }) => type),
    relationCounts: countBy(RELATIONS, edges, ({ relation }) => relation),
  };
}

function countBy<Key, Item>(
  keys: readonly Key[],
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, number> {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
