/** Where the relation of an edge is written: on its line, where it covers no mark, no label and no other word. */
import { radiusOf } from "../marks.ts";
import type { ViewEdge, ViewNode } from "../view.ts";
import { type Arrow, pointOn, type Vector } from "./arrows.ts";
import { labelPlace, textWidth } from "./label.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Shares of the way from the source to the target, the best first. */
const TRIED = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** The place of each word that has room; the others are told by colour and on hovering only. */
export function placeWords(
  arrows: ReadonlyMap<ViewEdge, Arrow>,
  nodes: readonly ViewNode[],
): ReadonlyMap<ViewEdge, Vector> {
  const taken = nodes.flatMap(boxesOf);
  const places = new Map<ViewEdge, Vector>();
  for (const [edge, arrow] of arrows) {
    const half = (textWidth(edge.relation) * 0.8) / 2;
    for (const share of TRIED) {
      const { x, y } = pointOn(arrow, share);
      const box = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      places.set(edge, { x, y: y + 3 });
      break;
    }
  }
  return places;
}

function boxesOf(node: ViewNode): Box[] {
  const { x, y } = node;
  const [radius, label] = [radiusOf(node) * 1.2, labelPlace(node)];
  return [
    { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
    { left: x + label.left, right: x + label.right, top: y + label.top, bottom: y + label.bottom },
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
