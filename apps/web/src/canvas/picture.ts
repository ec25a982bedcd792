import type { Edge, PlacedNode } from "@accelgraph/api";
import { type ArrangeNode, arrange, evenOut, type Point } from "@accelgraph/graph";
import { RELATION_WORDS } from "../marks/type-words.ts";

/** What the canvas draws: nodes with places, sizes and labels. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** What all of it takes up, labels included. */
  readonly frame: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

interface PictureNode extends PlacedNode {
  readonly place: Point;
  readonly size: number;
  readonly label: string;
  readonly isFocus: boolean;
}

interface PictureEdge extends Edge {
  readonly width: number;
  readonly label: string;
}

/** More nodes than this keep the places of the map of the whole file; fewer are arranged to be read. */
const READABLE = 220;
export const LABEL_WIDTH = 124;
/** Size of a label at zoom 1; the canvas enlarges it when seen from afar. */
export const LABEL_FONT = 11.5;
const LETTER_WIDTH = 6;

export function drawPicture(nodes: readonly PlacedNode[], edges: readonly Edge[], hasFocus: boolean): Picture {
  const places = hasFocus && nodes.length <= READABLE ? arrangeWaves(nodes, edges) : mapPlaces(nodes);
  return {
    frame: frameOf(nodes, places),
    nodes: nodes.map((node) => ({
      ...node,
      place: places.get(node.id) ?? { x: 0, y: 0 },
      size: sizeOf(node),
      label: labelOf(node),
      isFocus: hasFocus && node.distance === 0,
    })),
    edges: edges.map((edge) => ({
      ...edge,
      width: Math.min(6, 1.1 + Math.log2(edge.papers)),
      label: RELATION_WORDS[edge.relation].out,
    })),
  };
}

/** What the focus brings is placed first; what each opened node brings settles around it and moves nothing. */
function arrangeWaves(nodes: readonly PlacedNode[], edges: readonly Edge[]): ReadonlyMap<string, Point> {
  const waves = [...new Set(nodes.map(({ wave }) => wave))].sort((a, b) => a - b);
  let held: ReadonlyMap<string, Point> = new Map();
  for (const wave of waves) {
    const shown = nodes.filter((node) => node.wave <= wave);
    const ids = new Set(shown.map(({ id }) => id));
    const between = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
    held = arrange(shown.map(toBox), between, { held });
  }
  return held;
}

function frameOf(nodes: readonly PlacedNode[], places: ReadonlyMap<string, Point>): Picture["frame"] {
  const boxes = nodes.map((node) => ({ ...(places.get(node.id) ?? { x: 0, y: 0 }), ...toBox(node) }));
  return {
    x1: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
    x2: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    y1: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    y2: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  };
}

function mapPlaces(nodes: readonly PlacedNode[]): ReadonlyMap<string, Point> {
  return evenOut(new Map(nodes.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }])));
}

function sizeOf({ type, papers, distance }: PlacedNode): number {
  if (type === "paper") return 9;
  return Math.min(36, 15 + 3.2 * Math.log2(Math.max(1, papers)) + (distance === 0 ? 6 : 0));
}

/** Titles are long and many: their first words will do until one is picked. */
function labelOf({ type, name }: { type: string; name: string }): string {
  const most = type === "paper" ? 34 : 42;
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

function toBox(node: PlacedNode): ArrangeNode {
  const letters = labelOf(node).length * LETTER_WIDTH;
  const lines = Math.ceil(letters / LABEL_WIDTH);
  return {
    id: node.id,
    type: node.type,
    distance: node.distance,
    width: Math.max(sizeOf(node), Math.min(letters, LABEL_WIDTH)) + 12,
    height: sizeOf(node) + 6 + lines * 14 + 8,
  };
}
