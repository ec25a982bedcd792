import { LABEL_WIDTH, pickLabels } from "@accelgraph/graph";
import type { Core, NodeSingular } from "cytoscape";
import { labelSize } from "./label-size.ts";
import { type Frame, LABEL_FONT } from "./picture.ts";

/** Labels are never smaller than this on the screen, in pixels. */
const LEAST_FONT = 9.5;
/** Height of a line, and the rim around letters, to their size. */
const [LINE, RIM] = [1.25, 0.18];
/** So many labels stand even where they cover marks. */
const IMPORTANT = 30;

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
  const labels = nodes.map((node) => labelBox(node, zoom, grown)).sort(byImportance);
  const marks = nodes.map((node) => markBox(node, zoom));
  const shown = pickLabels(labels, { marks, important: IMPORTANT });
  cy.batch(() => {
    for (const node of cy.nodes()) {
      const isShown = shown.has(node.id());
      if (isShown === node.hasClass("quietly")) node.toggleClass("quietly", !isShown);
      const font = fontOf(node) * grown;
      if (isShown && node.data("font") !== font) node.data({ font, wrap: LABEL_WIDTH * grown });
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

function labelBox(node: NodeSingular, zoom: number, grown: number) {
  const { x, y } = node.renderedPosition();
  const font = fontOf(node) * grown * zoom;
  const wrap = LABEL_WIDTH * grown * zoom;
  const size = labelSize(String(node.data("label")), node.hasClass("focus"), wrap / font);
  const width = (size.width + 2 * RIM) * font;
  const height = (size.lines * LINE + 2 * RIM) * font + 2;
  return {
    id: node.id(),
    importance: (node.hasClass("near") ? 2e6 : 0) + (node.hasClass("focus") ? 1e6 : 0) + Number(node.data("papers")),
    ...{ x: x - width / 2, y: y + (sizeOf(node) * zoom) / 2 + 4 * zoom, width, height },
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
