import type { GraphView, ViewEdge, ViewNode } from "@accelgraph/exporters";
import { arrange, type GraphEdge, type Point } from "@accelgraph/graph";
import { readEdgeQuotes } from "@accelgraph/store";
import { answerGraph } from "../answers/graph.ts";
import { atlasOf } from "../atlas.ts";
import type { GraphRequest, GraphResponse, PlacedNode } from "../contract/index.ts";
import type { Database } from "../source.ts";

export interface ViewOptions {
  readonly title?: string | undefined;
  /** The address to which a node leads. */
  readonly addressOf?: ((id: string) => string) | undefined;
}

/**
 * What a request of the graph shows, ready to be rendered: with a place for every node and the sentence
 * of every edge. Around a focus the places are arranged for reading; without one they are those of the map.
 */
export function buildView(db: Database, request: GraphRequest, options: ViewOptions = {}): GraphView {
  const answer = answerGraph(db, request);
  const places = (request.focus?.length ?? 0) > 0 ? arrangeAround(answer.nodes, answer.edges) : mapPlaces(answer.nodes);
  const quotes = sentencesOf(db, answer.edges);
  return {
    title: options.title ?? titleOf(answer),
    leftOut: answer.cut === 0 ? null : `Left out: ${answer.cut} more nodes of fewer papers.`,
    nodes: answer.nodes.map((node) => viewNode(node, places.get(node.id), options)),
    edges: answer.edges.map((edge): ViewEdge => {
      const { source, relation, target, papers } = edge;
      return { source, relation, target, papers, quote: quotes.get(edge.id) ?? null };
    }),
  };
}

export function viewNode(
  node: Pick<PlacedNode, "id" | "type" | "name" | "papers">,
  place: Point | undefined,
  { addressOf }: ViewOptions,
): ViewNode {
  const { id, type, name, papers } = node;
  const href = addressOf === undefined ? {} : { href: addressOf(id) };
  return { id, type, name, papers, x: place?.x ?? 0, y: place?.y ?? 0, ...href };
}

function titleOf({ nodes }: GraphResponse): string {
  const focus = nodes.filter((node) => node.distance === 0).map((node) => node.name);
  return focus.length > 3 ? "What most papers speak of" : `Around ${focus.join(", ")}`;
}

/** Room for a mark and its label, in pixels. */
const LABEL = Object.freeze({ character: 7, padding: 24, height: 58 });

/** Places that leave room for the labels, the focus (distance 0) in the middle. */
export function arrangeAround(
  nodes: readonly Pick<PlacedNode, "id" | "type" | "name" | "distance">[],
  edges: readonly Pick<GraphEdge, "source" | "target">[],
): ReadonlyMap<string, Point> {
  const boxes = nodes.map(({ id, type, name, distance }) => ({
    id,
    type,
    distance,
    width: Math.min(32, name.length) * LABEL.character + LABEL.padding,
    height: LABEL.height,
  }));
  return arrange(boxes, edges);
}

/** The stored map; what has no place there stands in a row below it. */
function mapPlaces(nodes: readonly PlacedNode[]): ReadonlyMap<string, Point> {
  const bottom = Math.max(0, ...nodes.map((node) => node.y ?? 0)) + 80;
  let next = 0;
  return new Map(
    nodes.map(({ id, x, y }) => [id, x === null || y === null ? { x: 140 * next++, y: bottom } : { x, y }]),
  );
}

function sentencesOf(db: Database, edges: readonly Pick<GraphEdge, "id">[]): ReadonlyMap<string, string> {
  const atlas = atlasOf(db);
  const ids = new Map(edges.flatMap(({ id }) => [[atlas.edgeRow(id), id] as const]));
  const rows = [...ids.keys()].filter((row): row is number => row !== undefined);
  return new Map(readEdgeQuotes(db, rows).map(({ edge, sentence }) => [ids.get(edge) ?? "", sentence]));
}
