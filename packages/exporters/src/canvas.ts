/**
 * A view as JSON Canvas 1.0, which Obsidian and others open: integer places and sizes, text or link cards.
 * Source: https://jsoncanvas.org/spec/1.0
 */
import type { NodeType } from "@accelgraph/domain";
import { escapeMarkdown } from "./escape.ts";
import { countPapers, type GraphView, ordered, type ViewNode } from "./view.ts";

/** The specification's preset colours, "1" red to "6" purple, nearest to the marks of the app. */
const COLOURS: Readonly<Record<NodeType, string>> = Object.freeze({
  technique: "6",
  "model-class": "4",
  method: "#1f6fb5",
  model: "4",
  hardware: "2",
  dataset: "5",
  paper: "#6b7280",
});

const CARD = Object.freeze({ width: 220, height: 76 });
/** Cards are larger than marks: places are drawn apart by this factor so that they do not overlap. */
const SPREAD = 1.8;

export interface CanvasOptions {
  /** The note that a card shows, by its path in the vault; a card of text where there is none. */
  readonly fileOf?: (id: string) => string | undefined;
}

export function toCanvas(view: GraphView, { fileOf }: CanvasOptions = {}): string {
  const { nodes, edges } = ordered(view);
  const places = new Map(nodes.map((node) => [node.id, node]));
  const canvas = {
    nodes: [...nodes.map((node) => card(node, fileOf?.(node.id))), ...noteCards(view, nodes)],
    edges: edges.map((edge) => ({
      id: `${edge.source}>${edge.relation}>${edge.target}`,
      fromNode: edge.source,
      ...sides(places.get(edge.source), places.get(edge.target)),
      toNode: edge.target,
      ...(edge.colour === undefined ? {} : { color: edge.colour }),
      label: edge.papers > 1 ? `${edge.relation} (${countPapers(edge.papers)})` : edge.relation,
    })),
  };
  return `${JSON.stringify(canvas, null, 1)}\n`;
}

function card(node: ViewNode, file: string | undefined) {
  const text = `**${escapeMarkdown(node.name)}**\n${node.type} · ${countPapers(node.papers)}`;
  const linked =
    node.href === undefined ? text : `${text} · [open](<${node.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return {
    id: node.id,
    ...(file === undefined ? { type: "text", text: linked } : { type: "file", file }),
    x: Math.round(node.x * SPREAD - CARD.width / 2),
    y: Math.round(node.y * SPREAD - CARD.height / 2),
    ...CARD,
    color: node.colour ?? COLOURS[node.type],
  };
}

function noteCards(view: GraphView, nodes: readonly ViewNode[]) {
  if (view.leftOut === null) return [];
  const bottom = Math.max(0, ...nodes.map((node) => Math.round(node.y * SPREAD)));
  return [
    { id: "note", type: "text", text: escapeMarkdown(view.leftOut), x: 0, y: bottom + 120, width: 420, height: 80 },
  ];
}

function sides(from: ViewNode | undefined, to: ViewNode | undefined) {
  if (from === undefined || to === undefined) return {};
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) > Math.abs(dy))
    return dx > 0 ? { fromSide: "right", toSide: "left" } : { fromSide: "left", toSide: "right" };
  return dy > 0 ? { fromSide: "bottom", toSide: "top" } : { fromSide: "top", toSide: "bottom" };
}
