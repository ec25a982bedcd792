import type { GraphView, ViewEdge, ViewNode } from "@accelgraph/exporters";
import type { GraphEdge, Point } from "@accelgraph/graph";
import { readEdgeQuotes } from "@accelgraph/store";
import { answerGraph } from "../answers/graph.ts";
import { atlasOf } from "../atlas.ts";
import type { GraphRequest, GraphResponse, PlacedNode } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { type Layout, placesFor, type Unplaced } from "./places.ts";

export interface ViewOptions {
  readonly title?: string | undefined;
  /** The address to which a node leads. */
  readonly addressOf?: ((id: string, name: string) => string) | undefined;
  /** Absent: rings around a focus, else the map. */
  readonly layout?: Layout | undefined;
  /** Where nodes must stand, by id. */
  readonly pins?: ReadonlyMap<string, Point> | undefined;
  /** Nodes that are left out, by id. */
  readonly hide?: ReadonlySet<string> | undefined;
}

/**
 * What a request of the graph shows, ready to be rendered: with a place for every node and the sentence
 * of every edge.
 */
export function buildView(db: Database, request: GraphRequest, options: ViewOptions = {}): GraphView {
  const answer = answerGraph(db, request);
  const hasFocus = (request.focus?.length ?? 0) > 0;
  const stored = atlasOf(db).places;
  const nodes = answer.nodes
    .filter(({ id }) => !options.hide?.has(id))
    .map((node) => ({ ...node, x: stored.get(node.id)?.x ?? null, y: stored.get(node.id)?.y ?? null }));
  const kept = new Set(nodes.map(({ id }) => id));
  const edges = answer.edges.filter(({ source, target }) => kept.has(source) && kept.has(target));
  const places = placesFor(nodes, edges, {
    layout: options.layout ?? (hasFocus ? "rings" : "map"),
    pins: options.pins,
  });
  const quotes = sentencesOf(db, edges);
  return {
    title: options.title ?? titleOf(answer),
    leftOut: answer.cut === 0 ? null : `Left out: ${answer.cut} more nodes of fewer papers.`,
    nodes: nodes.map((node) => ({
      ...viewNode(node, places.get(node.id), options),
      ...(hasFocus && request.focus?.includes(node.id) ? { isFocus: true } : {}),
    })),
    edges: edges.map((edge): ViewEdge => {
      const { source, relation, target, papers } = edge;
      return { source, relation, target, papers, quote: quotes.get(edge.id) ?? null };
    }),
  };
}

/** How the screen draws a node. */
interface Looks {
  /** Undefined where it has the colour of its type. */
  readonly colourOf: ((node: PlacedNode) => string) | undefined;
  /** Across its mark. */
  readonly sizeOf: (node: PlacedNode) => number;
}

/** A part of the graph as the screen shows it, as a view: every node in its place, size and colour there. */
export function viewOf(db: Database, answer: GraphResponse, { colourOf, sizeOf }: Looks): GraphView {
  const quotes = sentencesOf(db, answer.edges);
  return {
    title: titleOf(answer),
    leftOut: answer.cut === 0 ? null : `Left out: ${answer.cut} more nodes of fewer papers.`,
    nodes: answer.nodes.map((node) => ({
      ...viewNode(node, node, {}),
      ...{ colour: colourOf?.(node), radius: Math.round(5 * sizeOf(node)) / 10 },
    })),
    edges: answer.edges.map(({ id, source, relation, target, papers }): ViewEdge => {
      return { source, relation, target, papers, quote: quotes.get(id) ?? null };
    }),
  };
}

export function viewNode(
  node: Pick<Unplaced, "id" | "type" | "name" | "papers">,
  place: Point | undefined,
  { addressOf }: ViewOptions,
): ViewNode {
  const { id, type, name, papers } = node;
  const href = addressOf === undefined ? {} : { href: addressOf(id, name) };
  return { id, type, name, papers, x: place?.x ?? 0, y: place?.y ?? 0, ...href };
}

function titleOf({ nodes }: GraphResponse): string {
  const focus = nodes.filter((node) => node.distance === 0).map((node) => node.name);
  return focus.length > 3 ? "What most papers speak of" : `Around ${focus.join(", ")}`;
}

function sentencesOf(db: Database, edges: readonly Pick<GraphEdge, "id">[]): ReadonlyMap<string, string> {
  const atlas = atlasOf(db);
  const ids = new Map(edges.flatMap(({ id }) => [[atlas.edgeRow(id), id] as const]));
  const rows = [...ids.keys()].filter((row): row is number => row !== undefined);
  return new Map(readEdgeQuotes(db, rows).map(({ edge, sentence }) => [ids.get(edge) ?? "", sentence]));
}
