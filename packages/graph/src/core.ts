import type { GraphEdge } from "./model.ts";

/**
 * The k-core (Seidman, "Network structure and minimum degree", Social Networks 5, 1983): what is left when nodes
 * with fewer than `least` neighbours go, and then those that thereby have fewer, until none goes. Several relations
 * to the same node count once. Nodes in `kept` stay, whatever they are tied to. Takes time in proportion to edges.
 */
export function coreOf(
  ids: ReadonlySet<string>,
  edges: readonly GraphEdge[],
  least: number,
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const neighbours = new Map([...ids].map((id) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source === target || !ids.has(source) || !ids.has(target)) continue;
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  const isLoose = (id: string) => !kept.has(id) && (neighbours.get(id)?.size ?? 0) < least;
  const loose = [...ids].filter(isLoose);
  for (let id = loose.pop(); id !== undefined; id = loose.pop()) {
    for (const other of neighbours.get(id) ?? []) {
      neighbours.get(other)?.delete(id);
      // Exactly now it falls below the bar: before, it was not loose; afterwards, it is listed already.
      if (neighbours.get(other)?.size === least - 1 && !kept.has(other)) loose.push(other);
    }
    neighbours.delete(id);
  }
  return new Set(neighbours.keys());
}
