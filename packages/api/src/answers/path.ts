import { shortestPath } from "@accelgraph/graph";
import { readEdgeQuotes } from "@accelgraph/store";
import { atlasOf, toNode } from "../atlas.ts";
import type { PathRequest, PathResponse } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { toQuote } from "./quotes.ts";
import { toFilter } from "./to-filter.ts";

/** The shortest way between two nodes, each step with the sentence that it stands on. */
export function answerPath(db: Database, request: PathRequest): PathResponse {
  const atlas = atlasOf(db);
  const [from, to] = [requireNode(atlas, request.from), requireNode(atlas, request.to)];
  const filter = { ...toFilter(request), without: new Set(request.without) };
  const steps = shortestPath(atlas.graph, from.id, to.id, filter);
  if (steps === undefined) return { from: toNode(from), to: toNode(to), steps: null };
  const rows = steps.map((step) => atlas.edgeRow(step.edge.id) ?? -1);
  const quotes = new Map(readEdgeQuotes(db, rows).map((row) => [row.edge, toQuote(atlas, row)]));
  return {
    from: toNode(from),
    to: toNode(to),
    steps: steps.map((step, index) => ({
      from: toNode(requireNode(atlas, step.from.id)),
      to: toNode(requireNode(atlas, step.to.id)),
      edge: step.edge,
      others: [...step.others],
      quote: quotes.get(rows[index] ?? -1) ?? null,
    })),
  };
}
