import type { Hierarchy } from "./hierarchy.ts";
import type { GraphEdge } from "./model.ts";
import { byPapers, edgeId } from "./model.ts";

/** What stands for what after folding. */
export interface Folding<Edge extends GraphEdge> {
  /** The family that a node is drawn as, by the node's id; what stands for itself is not in it. */
  readonly standsIn: ReadonlyMap<string, string>;
  readonly edges: readonly FoldedEdge<Edge>[];
}

export interface FoldedEdge<Edge extends GraphEdge> {
  readonly edge: Edge;
  /** The edges that it stands for, itself alone where it was not folded. */
  readonly members: readonly Edge[];
}

/**
 * Draws families as one node each: everything narrower is taken into it with its edges. Edges that then say the same
 * become one; those within a family fall away. Where two of the families are one within the other, the broader wins.
 */
export function foldFamilies<Edge extends GraphEdge>(
  nodes: Iterable<string>,
  edges: readonly Edge[],
  folded: readonly string[],
  families: Pick<Hierarchy, "ancestors">,
): Folding<Edge> {
  const standsIn = new Map<string, string>();
  const wanted = new Set(folded);
  for (const id of nodes) {
    const broadest = families
      .ancestors(id)
      .filter((ancestor) => wanted.has(ancestor))
      .at(-1);
    if (broadest !== undefined) standsIn.set(id, broadest);
  }
  const groups = new Map<string, { edge: Edge; members: Edge[] }>();
  for (const edge of [...edges].sort(byPapers)) {
    const [source, target] = [standsIn.get(edge.source) ?? edge.source, standsIn.get(edge.target) ?? edge.target];
    if (source === target) continue;
    const id = edgeId({ source, relation: edge.relation, target });
    const known = groups.get(id);
    if (known === undefined) groups.set(id, { edge: { ...edge, id, source, target }, members: [edge] });
    else known.members.push(edge);
  }
  return { standsIn, edges: [...groups.values()].map(merged) };
}

/** Until papers are counted anew, an edge of several has at least as many papers as the largest of them. */
function merged<Edge extends GraphEdge>({ edge, members }: { edge: Edge; members: Edge[] }): FoldedEdge<Edge> {
  if (members.length === 1) return { edge, members };
  const years = members.flatMap(({ firstYear }) => firstYear ?? []);
  const firstYear = years.length === 0 ? null : Math.min(...years);
  const confidence = Math.max(...members.map((member) => member.confidence));
  return { edge: { ...edge, firstYear, confidence }, members };
}
