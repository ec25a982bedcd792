import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import type { GraphEdge } from "./model.ts";
import { byPapers, compareText } from "./model.ts";

/**
 * Which of the drawn nodes hang together, numbered from 0, the largest group first: the same nodes and edges give
 * the same groups. What is tied to nothing is a group of its own.
 * Source: Blondel et al. 2008, Fast unfolding of communities in large networks, J. Stat. Mech. P10008, by graphology.
 */
export function communities(
  nodes: readonly { readonly id: string; readonly papers: number }[],
  edges: readonly Pick<GraphEdge, "source" | "target" | "papers">[],
): ReadonlyMap<string, number> {
  const graph = new Graph({ type: "undirected", multi: false });
  for (const { id } of [...nodes].sort((a, b) => compareText(a.id, b.id))) graph.addNode(id);
  const ordered = [...edges].sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target));
  for (const { source, target, papers } of ordered) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, (old) => ({ weight: (old.weight ?? 0) + papers }));
  }
  if (graph.size === 0) return new Map(graph.nodes().map((id, index) => [id, index]));
  // Without a random walk over the nodes nothing is left to chance.
  const found = louvain(graph, { randomWalk: false, getEdgeWeight: "weight", rng: () => 0.5 });
  return numberedBySize(nodes, found);
}

function numberedBySize(
  nodes: readonly { readonly id: string; readonly papers: number }[],
  found: Readonly<Record<string, number>>,
): Map<string, number> {
  const groups = new Map<number, { id: string; papers: number; size: number }>();
  for (const node of [...nodes].sort(byPapers)) {
    const group = found[node.id] ?? -1;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { id: node.id, papers: node.papers, size: 1 });
    else known.size++;
  }
  const order = [...groups].sort(([, a], [, b]) => b.size - a.size || byPapers(a, b)).map(([group]) => group);
  const numbers = new Map(order.map((group, index) => [group, index]));
  return new Map(nodes.map(({ id }) => [id, numbers.get(found[id] ?? -1) ?? 0]));
}
