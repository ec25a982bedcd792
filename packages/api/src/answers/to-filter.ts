import type { GraphFilter } from "@accelgraph/graph";
import type { GraphFilters } from "../contract/index.ts";

/** What an address asks to be let through. */
export function toFilter(request: GraphFilters): GraphFilter {
  return {
    types: asSet(request.types),
    relations: asSet(request.relations),
    roles: asSet(request.roles),
    techniques: asSet(request.techniques),
    since: request.since,
    until: request.until,
    minPapers: request.minPapers,
    minNeighbours: request.minNeighbours,
    minConfidence: request.minConfidence,
  };
}

function asSet<Item>(items: readonly Item[] | undefined): ReadonlySet<Item> | undefined {
  return items && new Set(items);
}
