import { edgeId, foldFamilies, type GraphEdge } from "@accelgraph/graph";
import { countEdgePapers } from "@accelgraph/store";
import { type Atlas, toNode } from "../atlas.ts";
import type { PlacedNode } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";

/** A node that a request reaches; `x`, `y` are its place on the map of the whole file. */
export type ReachedNode = Omit<PlacedNode, "x" | "y" | "community" | "techniques" | "families"> & {
  readonly techniques: readonly string[];
  readonly families: readonly string[];
  readonly x: number | null;
  readonly y: number | null;
  /** The member of most papers, where it is a family that was not reached by itself. */
  readonly standsAt?: string;
};

export interface Reached {
  readonly nodes: readonly ReachedNode[];
  readonly edges: readonly GraphEdge[];
}

export function toReached(atlas: Atlas, id: string, distance: number, wave: number): ReachedNode {
  const node = requireNode(atlas, id);
  const point = atlas.places.get(id);
  return {
    ...toNode(node),
    ...{ x: point?.x ?? null, y: point?.y ?? null, distance, wave, folded: 0 },
    degree: atlas.graph.edgesAt(id).length,
    roles: [...node.roles],
    techniques: node.techniques,
    speedup: node.speedup,
    families: atlas.families.ancestors(id),
  };
}

/** Families as one node each, with the papers of what they take in counted once. */
export function foldDrawn(
  db: Database,
  atlas: Atlas,
  reached: Reached,
  fold: readonly string[],
): { nodes: ReachedNode[]; edges: GraphEdge[] } {
  if (fold.length === 0) return { nodes: [...reached.nodes], edges: [...reached.edges] };
  for (const id of fold) requireNode(atlas, id);
  const ids = reached.nodes.map(({ id }) => id);
  const { standsIn, edges } = foldFamilies(ids, reached.edges, fold, atlas.families);
  const nodes = new Map<string, ReachedNode>();
  for (const node of reached.nodes) {
    const family = standsIn.get(node.id);
    if (family === undefined) nodes.set(node.id, { ...node, folded: nodes.get(node.id)?.folded ?? 0 });
    else nodes.set(family, takenIn(atlas, family, node, nodes.get(family)));
  }
  return {
    nodes: [...nodes.values()],
    edges: edges.map(({ edge, members }) =>
      members.length === 1 ? edge : { ...edge, papers: countTogether(db, atlas, members) },
    ),
  };
}

/** The family with one more node in it: as near, and as early on the screen, as the nearest of them. */
function takenIn(atlas: Atlas, family: string, node: ReachedNode, known: ReachedNode | undefined): ReachedNode {
  const at = known ?? { ...toReached(atlas, family, node.distance, node.wave), standsAt: node.id };
  const isBetterKnown = node.papers > (atlas.nodes.get(at.standsAt ?? "")?.papers ?? Infinity);
  return {
    ...at,
    ...(isBetterKnown ? { standsAt: node.id } : {}),
    papers: Math.max(at.papers, at.papersBelow),
    distance: Math.min(at.distance, node.distance),
    wave: Math.min(at.wave, node.wave),
    folded: at.folded + 1,
    roles: [...new Set([...at.roles, ...node.roles])],
    techniques: [...new Set([...at.techniques, ...node.techniques])],
    speedup: Math.max(at.speedup ?? 0, node.speedup ?? 0) || null,
  };
}

function countTogether(db: Database, atlas: Atlas, members: readonly GraphEdge[]): number {
  return countEdgePapers(
    db,
    members.flatMap((edge) => atlas.edgeRow(edgeId(edge)) ?? []),
  );
}
