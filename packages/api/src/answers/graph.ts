import { byPapers, edgesAmong, type GraphFilter, type GraphNode, neighbourhood, shortestPath } from "@accelgraph/graph";
import { readEdgeQuotes } from "@accelgraph/store";
import { type Atlas, atlasOf, toNode } from "../atlas.ts";
import type {
  GraphFilters,
  GraphRequest,
  GraphResponse,
  PathRequest,
  PathResponse,
  PlacedNode,
} from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { toQuote } from "./quotes.ts";

/** What is around the focus; without a focus, the names that most papers speak of and what ties them. */
export function answerGraph(db: Database, request: GraphRequest): GraphResponse {
  const atlas = atlasOf(db);
  const filter = toFilter(request);
  const asked = request.focus ?? [];
  for (const id of asked) requireNode(atlas, id);
  const focus = asked.length > 0 ? asked.flatMap((id) => withVariants(atlas, id)) : hubs(atlas, filter, request.limit);
  const depth = asked.length > 0 ? request.depth : 0;
  const found = neighbourhood(atlas.graph, focus, { depth, maxNodes: request.limit, filter });
  const nodes = new Map(
    found.nodes.map((node) => [node.id, place(atlas, node, { distance: found.distance.get(node.id) ?? 0, wave: 0 })]),
  );
  let cut = asked.length > 0 ? found.cut : Math.max(0, atlas.nodes.size - found.nodes.length);
  for (const [index, id] of (request.open ?? []).entries()) {
    const start = nodes.get(id);
    if (start === undefined) continue;
    const near = neighbourhood(atlas.graph, [id], { depth: 1, maxNodes: OPENED_AT_MOST, filter });
    cut += near.cut;
    for (const node of near.nodes) {
      if (!nodes.has(node.id))
        nodes.set(node.id, place(atlas, node, { distance: start.distance + 1, wave: index + 1 }));
    }
  }
  const edges = edgesAmong(atlas.graph, nodes, filter);
  // Without a focus nearly everything is tied to everything: the edges of most papers tell more than all of them.
  const drawn = asked.length > 0 ? edges : edges.sort(byPapers).slice(0, OVERVIEW_EDGES);
  return { nodes: [...nodes.values()], edges: drawn, cut };
}

/** Variants that stand in for a family of which no paper speaks by its own name. */
const VARIANTS_AT_MOST = 12;

/** A family without edges of its own, such as a board whose papers name its sizes only, is shown by its variants. */
function withVariants(atlas: Atlas, id: string): string[] {
  if (atlas.graph.edgesAt(id).length > 0) return [id];
  const variants = atlas.families.descendants(id).filter((variant) => atlas.graph.edgesAt(variant).length > 0);
  const papers = (variant: string) => atlas.nodes.get(variant)?.papers ?? 0;
  return [id, ...variants.sort((a, b) => papers(b) - papers(a) || (a < b ? -1 : 1)).slice(0, VARIANTS_AT_MOST)];
}

/** Edges drawn where there is no focus. */
const OVERVIEW_EDGES = 1500;

/** Neighbours that opening one node brings. */
const OPENED_AT_MOST = 60;

/** The nodes with most edges: what ties the rest together. */
function hubs(atlas: Atlas, filter: GraphFilter, limit: number): string[] {
  const rank = (node: GraphNode) => atlas.graph.edgesAt(node.id).length;
  return [...atlas.nodes.values()]
    .filter((node) => node.type !== "paper" && rank(node) > 0)
    .filter((node) => (!filter.types || filter.types.has(node.type)) && node.papers >= (filter.minPapers ?? 0))
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((node) => node.id);
}

function toFilter(request: GraphFilters): GraphFilter {
  return {
    types: request.types && new Set(request.types),
    relations: request.relations && new Set(request.relations),
    since: request.since,
    until: request.until,
    minPapers: request.minPapers,
    minConfidence: request.minConfidence,
  };
}

function place(atlas: Atlas, node: GraphNode, reach: { distance: number; wave: number }): PlacedNode {
  const point = atlas.places.get(node.id);
  return {
    ...toNode(requireNode(atlas, node.id)),
    x: point?.x ?? null,
    y: point?.y ?? null,
    ...reach,
    degree: atlas.graph.edgesAt(node.id).length,
  };
}

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
