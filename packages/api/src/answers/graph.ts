import {
  communities,
  edgesAmong,
  type GraphEdge,
  type GraphFilter,
  nearNodes,
  passesEdge,
  passesNode,
} from "@accelgraph/graph";
import { type Atlas, atlasOf } from "../atlas.ts";
import type { GraphRequest, GraphResponse, PlacedNode } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { placeNodes } from "../view/place-nodes.ts";
import { foldDrawn, type Reached, toReached } from "./fold-drawn.ts";
import { toFilter } from "./to-filter.ts";

/** What is around the focus; without a focus, the names that most papers speak of and what ties them. */
export function answerGraph(db: Database, request: GraphRequest): GraphResponse {
  const atlas = atlasOf(db);
  const reached = reach(atlas, request);
  const pins = request.pins ?? [];
  // Places come from what is reached before folding: a family stands where its best known member stood.
  const places = placeNodes(reached.nodes, reached.edges, { hasFocus: (request.focus?.length ?? 0) > 0, pins });
  const { nodes, edges } = foldDrawn(db, atlas, reached, request.fold ?? []);
  const groups = request.communities ? communities(nodes, edges) : new Map<string, number>();
  const terms = new Terms(atlas);
  const placed = nodes.map(({ standsAt, techniques, families, ...node }): PlacedNode => {
    const pin = pins.find(({ id }) => id === node.id);
    const { x, y } = pin ?? places.get(standsAt ?? node.id) ?? { x: 0, y: 0 };
    const community = groups.get(node.id) ?? null;
    return { ...node, x, y, community, techniques: terms.of(techniques), families: terms.of(families) };
  });
  return { nodes: placed, edges, cut: reached.cut, terms: terms.all };
}

/** What a request reaches, before anything is folded and placed. */
function reach(atlas: Atlas, request: GraphRequest): Reached & { readonly cut: number } {
  const filter = toFilter(request);
  const asked = request.focus ?? [];
  for (const id of asked) requireNode(atlas, id);
  const focus = asked.length > 0 ? asked.flatMap((id) => withVariants(atlas, id)) : hubs(atlas, filter, request.limit);
  const depth = asked.length > 0 ? request.depth : 0;
  const found = nearNodes(atlas.graph, focus, { depth, maxNodes: request.limit, filter });
  const nodes = new Map([...found.distance].map(([id, distance]) => [id, toReached(atlas, id, distance, 0)]));
  let cut = asked.length > 0 ? found.cut : Math.max(0, atlas.nodes.size - nodes.size);
  for (const [index, id] of (request.open ?? []).entries()) {
    const start = nodes.get(id);
    if (start === undefined) continue;
    const near = nearNodes(atlas.graph, [id], { depth: 1, maxNodes: OPENED_AT_MOST, filter });
    cut += near.cut;
    for (const other of near.distance.keys()) {
      if (!nodes.has(other)) nodes.set(other, toReached(atlas, other, start.distance + 1, index + 1));
    }
  }
  const edges =
    asked.length > 0
      ? edgesAmong(atlas.graph, nodes, filter)
      : strongest(atlas, nodes, filter, request.edges ?? OVERVIEW_EDGES);
  return { nodes: [...nodes.values()], edges, cut };
}

/** Edges drawn where there is no focus, unless told. */
const OVERVIEW_EDGES = 1500;

/** Without a focus nearly everything is tied to everything: the edges of most papers tell more than all of them. */
function strongest(atlas: Atlas, nodes: ReadonlyMap<string, unknown>, filter: GraphFilter, most: number): GraphEdge[] {
  const found: GraphEdge[] = [];
  for (const edge of atlas.strongest) {
    if (found.length === most) break;
    if (nodes.has(edge.source) && nodes.has(edge.target) && passesEdge(edge, filter)) found.push(edge);
  }
  return found;
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

/** Neighbours that opening one node brings. */
const OPENED_AT_MOST = 60;

/** The nodes with most edges: what ties the rest together. */
function hubs(atlas: Atlas, filter: GraphFilter, limit: number): string[] {
  const found: string[] = [];
  for (const node of atlas.hubs) {
    if (found.length === limit) break;
    if (passesNode(node, filter)) found.push(node.id);
  }
  return found;
}

/** Families and techniques, each sent once and then spoken of by its number. */
class Terms {
  readonly all: { id: string; name: string }[] = [];
  readonly #places = new Map<string, number>();
  readonly #atlas: Atlas;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  of(ids: readonly string[]): number[] {
    return ids.map((id) => {
      const known = this.#places.get(id);
      if (known !== undefined) return known;
      this.#places.set(id, this.all.length);
      return this.all.push({ id, name: this.#atlas.nodes.get(id)?.name ?? id }) - 1;
    });
  }
}
