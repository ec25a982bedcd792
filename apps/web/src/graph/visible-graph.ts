import type { Edge, GraphResponse, GraphState, PlacedNode } from "@accelgraph/api";
import { NODE_TYPES, type NodeType, RELATIONS, type Relation, ROLES, type Role } from "@accelgraph/domain";
import { type GraphFilter, visiblePart } from "@accelgraph/graph";

/** What is left of an answer after the filters and what was hidden by hand, with live counts. */
export interface VisibleGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly Edge[];
  /** What each switch of the legend stands for: nodes of that type, were they all shown. */
  readonly typeCounts: ReadonlyMap<NodeType, number>;
  readonly relationCounts: ReadonlyMap<Relation, number>;
  readonly roleCounts: ReadonlyMap<Role, number>;
  /** Techniques that something here is tied to, with how much; those of most first. */
  readonly techniqueCounts: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

export function visibleGraph(answer: GraphResponse, state: GraphState): VisibleGraph {
  const filter = toFilter(answer, state);
  const isFocus = ({ distance }: PlacedNode) => state.focus.length > 0 && distance === 0;
  const shown = visiblePart(answer.nodes, answer.edges, filter, isFocus);
  /** What would be shown without one of the filters. */
  const without = (name: keyof GraphFilter) =>
    filter[name] === undefined
      ? shown
      : visiblePart(answer.nodes, answer.edges, { ...filter, [name]: undefined }, isFocus);
  return {
    ...shown,
    typeCounts: countBy(NODE_TYPES, without("types").nodes, ({ type }) => [type]),
    relationCounts: countBy(RELATIONS, without("relations").edges, ({ relation }) => [relation]),
    roleCounts: countBy(ROLES, without("roles").nodes, ({ roles }) => roles),
    techniqueCounts: countTechniques(answer, without("techniques").nodes),
  };
}

function toFilter({ terms }: GraphResponse, state: GraphState): GraphFilter {
  const year = (given: string) => (given === "" ? undefined : Number(given));
  return {
    types: state.types.size === NODE_TYPES.length ? undefined : state.types,
    relations: state.relations.size === RELATIONS.length ? undefined : state.relations,
    roles: state.roles.size === ROLES.length ? undefined : state.roles,
    techniques: state.technique === "" ? undefined : new Set([terms.findIndex(({ id }) => id === state.technique)]),
    ...{ since: year(state.since), until: year(state.until) },
    minPapers: state.min > 1 ? state.min : undefined,
    minNeighbours: state.ties > 0 ? state.ties : undefined,
    minConfidence: state.sure > 0 ? state.sure / 100 : undefined,
    without: state.hidden,
  };
}

function countTechniques({ terms }: GraphResponse, nodes: readonly PlacedNode[]): VisibleGraph["techniqueCounts"] {
  const counts = terms.map(() => 0);
  for (const { techniques } of nodes) for (const place of techniques) counts[place] = (counts[place] ?? 0) + 1;
  return terms
    .map((term, place) => ({ ...term, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function countBy<Key, Item>(
  keys: readonly Key[],
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Map<Key, number> {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
