import type { Hierarchy } from "./hierarchy.ts";
import type { GraphEdge } from "./model.ts";

/**
 * Which techniques each node is tied to, broader ones included. A method or a paper has those that it is or applies,
 * a technique itself; a device, a model or a dataset has those of the methods and papers that are tied to it.
 */
export function techniquesOf(
  edges: Iterable<Pick<GraphEdge, "source" | "relation" | "target">>,
  families: Pick<Hierarchy, "ancestors">,
): (id: string) => readonly string[] {
  const upwards = new Map<string, readonly string[]>();
  const withBroader = (technique: string) => {
    const known = upwards.get(technique) ?? [technique, ...families.ancestors(technique)];
    upwards.set(technique, known);
    return known;
  };
  const own = new Map<string, Set<string>>();
  const rest: Pick<GraphEdge, "source" | "target">[] = [];
  for (const edge of edges) {
    if (edge.relation === "is-a" || edge.relation === "applies") addAll(own, edge.source, withBroader(edge.target));
    else if (edge.relation !== "compared-with" && edge.relation !== "builds-on") rest.push(edge);
  }
  const brought = new Map<string, Set<string>>();
  for (const { source, target } of rest) addAll(brought, target, own.get(source) ?? []);
  return (id) => {
    if (isTechnique(id)) return withBroader(id);
    return [...(own.get(id) ?? brought.get(id) ?? [])];
  };
}

function isTechnique(id: string): boolean {
  return id.startsWith("technique/");
}

function addAll(map: Map<string, Set<string>>, key: string, values: Iterable<string>): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set(values));
  else for (const value of values) known.add(value);
}
