import { coreOf } from "./core.ts";
import { type GraphFilter, passesEdge, passesNode } from "./filter.ts";
import type { GraphEdge, GraphNode } from "./model.ts";

/**
 * What is left of a drawn part of the graph after the filters: the focus always, what passes, and of what a filter
 * of edges leaves hanging in the air only what is still tied to something.
 */
export function visiblePart<Node extends GraphNode, Edge extends GraphEdge>(
  nodes: readonly Node[],
  edges: readonly Edge[],
  filter: GraphFilter,
  isFocus: (node: Node) => boolean,
): { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } {
  const shown = new Set<string>();
  for (const node of nodes) {
    if (filter.without?.has(node.id)) continue;
    if (isFocus(node) || passesNode(node, filter)) shown.add(node.id);
  }
  const left = edges.filter((edge) => shown.has(edge.source) && shown.has(edge.target) && passesEdge(edge, filter));
  if (filter.minNeighbours !== undefined) return corePart(nodes, left, shown, filter.minNeighbours, isFocus);
  const touched = new Set<string>();
  for (const { source, target } of left) touched.add(source).add(target);
  const keepsAll = !takesTies(filter);
  const keeps = (node: Node) => shown.has(node.id) && (keepsAll || isFocus(node) || touched.has(node.id));
  return { nodes: nodes.filter(keeps), edges: left };
}

/** Of what the other filters leave, what hangs together by so many neighbours; the focus stays. */
function corePart<Node extends GraphNode, Edge extends GraphEdge>(
  nodes: readonly Node[],
  edges: readonly Edge[],
  shown: ReadonlySet<string>,
  least: number,
  isFocus: (node: Node) => boolean,
) {
  const core = coreOf(shown, edges, least, new Set(nodes.filter(isFocus).map(({ id }) => id)));
  return {
    nodes: nodes.filter(({ id }) => core.has(id)),
    edges: edges.filter(({ source, target }) => core.has(source) && core.has(target)),
  };
}

/** Whether the filter may take away what tied a node to the rest. */
function takesTies({ relations, since, until, minConfidence, roles, techniques }: GraphFilter): boolean {
  return [relations, since, until, minConfidence || undefined, roles, techniques].some((part) => part !== undefined);
}
