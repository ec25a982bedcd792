import type { GraphEdge, GraphNode } from "./model.ts";
import { otherEnd } from "./model.ts";

/**
 * Nodes by number, and who is beside whom. Walks that look at much of the file compare and mark numbers, where names
 * would have to be hashed. The numbers go by papers, most first: of any set, the smallest are its best known.
 */
export interface NumberedNodes {
  /** A node's number is its place here. */
  readonly nodes: readonly GraphNode[];
  readonly numberOf: (id: string) => number | undefined;
  /** For each edge at the node of that number, in the order of `edgesAt`, the number of its other end. */
  readonly othersAt: (number: number) => Int32Array;
}

export function numberNodes(nodes: Iterable<GraphNode>, edgesAt: (id: string) => readonly GraphEdge[]): NumberedNodes {
  const ranked = [...nodes].sort((a, b) => b.papers - a.papers);
  const numbers = new Map<string, number>();
  for (const [number, { id }] of ranked.entries()) numbers.set(id, number);
  const known: Int32Array[] = [];
  // Made when a walk first comes by: a file is open before all that it ties together is looked at.
  const othersAt = (number: number) => {
    known[number] ??= otherEnds(ranked[number]?.id ?? "", edgesAt, numbers);
    return known[number];
  };
  return { nodes: ranked, numberOf: (id) => numbers.get(id), othersAt };
}

function otherEnds(
  id: string,
  edgesAt: (id: string) => readonly GraphEdge[],
  numbers: ReadonlyMap<string, number>,
): Int32Array {
  const edges = edgesAt(id);
  const ends = new Int32Array(edges.length);
  for (const [place, edge] of edges.entries()) ends[place] = numbers.get(otherEnd(edge, id)) ?? -1;
  return ends;
}
