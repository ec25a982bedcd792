import type { Edge, PlacedNode } from "@accelgraph/api";
import { nodeBox, type Point, shortLabel } from "@accelgraph/graph";
import { RELATION_WORDS } from "../marks/type-words.ts";

/** What the canvas draws: nodes with places, sizes, colours and labels. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** What all of it takes up, labels included. */
  readonly frame: Frame;
}

export interface Frame {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How marks look, where it is not by type and papers. */
export interface Looks {
  readonly size: (node: PlacedNode) => number;
  /** The name of a token; null is the colour of the node's type. */
  readonly colour: (node: PlacedNode) => string | null;
}

interface PictureNode {
  readonly id: string;
  readonly type: PlacedNode["type"];
  readonly papers: number;
  readonly place: Point;
  readonly size: number;
  /** A token; null is the colour of its type. */
  readonly colour: string | null;
  readonly label: string;
  readonly isFocus: boolean;
  readonly isPinned: boolean;
}

interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: Edge["relation"];
  readonly papers: number;
  readonly width: number;
  readonly label: string;
}

/** Size of a label at zoom 1; the canvas enlarges it when seen from afar. */
export const LABEL_FONT = 11.5;

interface Drawn {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly Edge[];
  readonly hasFocus: boolean;
  readonly pinned: ReadonlySet<string>;
  readonly frame: Frame;
  readonly looks: Looks;
}

export function drawPicture({ nodes, edges, hasFocus, pinned, frame, looks }: Drawn): Picture {
  return {
    frame,
    nodes: nodes.map((node) => ({
      ...{ id: node.id, type: node.type, papers: node.papers, place: { x: node.x, y: node.y } },
      size: looks.size(node),
      colour: looks.colour(node),
      label: node.folded > 0 ? `${shortLabel(node)} (${node.folded})` : shortLabel(node),
      isFocus: hasFocus && node.distance === 0,
      isPinned: pinned.has(node.id),
    })),
    edges: edges.map(({ id, source, target, relation, papers }) => ({
      ...{ id, source, target, relation, papers },
      width: Math.min(6, 1.1 + Math.log2(papers)),
      label: RELATION_WORDS[relation].out,
    })),
  };
}

/** What all of it takes up, whatever of it is filtered away: so that switching a filter does not move the view. */
export function frameOf(nodes: readonly PlacedNode[]): Frame {
  const frame = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of nodes) {
    const { width, height } = nodeBox(node);
    frame.x1 = Math.min(frame.x1, node.x - width / 2);
    frame.x2 = Math.max(frame.x2, node.x + width / 2);
    frame.y1 = Math.min(frame.y1, node.y - height / 2);
    frame.y2 = Math.max(frame.y2, node.y + height / 2);
  }
  return nodes.length === 0 ? { x1: -100, y1: -100, x2: 100, y2: 100 } : frame;
}
