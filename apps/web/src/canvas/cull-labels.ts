import { LABEL_WIDTH, placeLabels } from "@accelgraph/graph";
import type { Core, NodeSingular } from "cytoscape";
import { labelSize } from "./label-size.ts";
import { type Frame, LABEL_FONT } from "./picture.ts";

/** Labels are never smaller than this on the screen, in pixels. */
const LEAST_FONT = 9.5;
/** Height of a line, and the rim around letters, to their size. */
const [LINE, RIM] = [1.25, 0.18];
/** Between a mark and its label, in units of the picture; as the canvas's style has it. */
const GAP = 4;
/** Classes of the places that a label may have, in the order of `labelOf`. */
const SIDES = ["", "label-above", "label-right", "label-left"];
/** So many labels stand even where they cover marks. */
const IMPORTANT = 24;

/**
 * At rest labels are readable and no two lie on each other: seen from afar they grow against the picture, and the
 * more important of two keeps its own. Only labels that are shown are touched: of a thousand nodes few have room.
 */
export function cullLabels(cy: Core): void {
  const zoom = cy.zoom();
  const grown = Math.max(1, LEAST_FONT / (LABEL_FONT * zoom));
  const view = { x1: 0, y1: 0, x2: cy.width(), y2: cy.height() };
  const nodes = cy
    .nodes()
    .toArray()
    .filter((node) => isIn(view, node));
  const labels = nodes.map((node) => labelOf(node, zoom, grown)).sort(byImportance);
  const marks = nodes.map((node) => markBox(node, zoom));
  const placed = placeLabels(labels, { marks, important: IMPORTANT });
  cy.batch(() => {
    for (const node of cy.nodes()) {
      const side = placed.get(node.id());
      const isShown = side !== undefined;
      if (isShown === node.hasClass("quietly")) node.toggleClass("quietly", !isShown);
      if (!isShown) continue;
      for (const [index, name] of SIDES.entries()) {
        if (name !== "" && node.hasClass(name) !== (index === side)) node.toggleClass(name, index === side);
      }
      const font = fontOf(node) * grown;
      if (node.data("font") !== font) node.data({ font, wrap: LABEL_WIDTH * grown });
    }
  });
}

/** Labels of nodes out of sight take nobody's room; when they come into sight the view rests anew. */
function isIn({ x1, y1, x2, y2 }: Frame, node: NodeSingular): boolean {
  const { x, y } = node.renderedPosition();
  return x > x1 - 60 && x < x2 + 60 && y > y1 - 60 && y < y2 + 60;
}

function fontOf(node: NodeSingular): number {
  if (node.hasClass("focus")) return LABEL_FONT + 2.5;
  return node.data("type") === "paper" ? LABEL_FONT - 1.5 : LABEL_FONT;
}

/** As its style has it; asked of the style, that would be worked out for every new node before it is drawn. */
function sizeOf(node: NodeSingular): number {
  return Number(node.data("size"));
}

/** Where the label may stand: below its mark, else above, else beside it, as SIDES has them. */
function labelOf(node: NodeSingular, zoom: number, grown: number) {
  const { x, y } = node.renderedPosition();
  const font = fontOf(node) * grown * zoom;
  const wrap = LABEL_WIDTH * grown * zoom;
  const size = labelSize(String(node.data("label")), node.hasClass("focus"), wrap / font);
  const width = (size.width + 2 * RIM) * font;
  const height = (size.lines * LINE + 2 * RIM) * font + 2;
  const away = (sizeOf(node) / 2 + GAP) * zoom;
  return {
    id: node.id(),
    importance: (node.hasClass("near") ? 2e6 : 0) + (node.hasClass("focus") ? 1e6 : 0) + Number(node.data("papers")),
    places: [
      { x: x - width / 2, y: y + away, width, height },
      { x: x - width / 2, y: y - away - height, width, height },
      { x: x + away, y: y - height / 2, width, height },
      { x: x - away - width, y: y - height / 2, width, height },
    ],
  };
}

/** The middle of a mark: a label may touch its rim. */
function markBox(node: NodeSingular, zoom: number) {
  const { x, y } = node.renderedPosition();
  const side = sizeOf(node) * zoom * 0.6;
  return { id: node.id(), x: x - side / 2, y: y - side / 2, width: side, height: side };
}

function byImportance(a: { importance: number; id: string }, b: { importance: number; id: string }): number {
  return b.importance - a.importance || (a.id < b.id ? -1 : 1);
}
