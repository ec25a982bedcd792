import { pickLabels } from "@accelgraph/graph";
import type { Core, NodeSingular } from "cytoscape";
import { LABEL_FONT, LABEL_WIDTH } from "./picture.ts";

/** Labels are never smaller than this on the screen, in pixels. */
const LEAST_FONT = 9.5;
const LETTER = 0.53;
const LINE = 1.25;

/**
 * At rest labels are readable and no two lie on each other: seen from afar they grow against the picture, and the
 * more important of two keeps its own.
 */
export function cullLabels(cy: Core): void {
  const grown = Math.max(1, LEAST_FONT / (LABEL_FONT * cy.zoom()));
  cy.batch(() => {
    for (const node of cy.nodes()) {
      const font = fontOf(node) * grown;
      if (node.data("font") !== font) node.data({ font, wrap: LABEL_WIDTH * grown });
    }
    const shown = pickLabels(
      cy
        .nodes()
        .map((node) => labelBox(node, cy.zoom()))
        .sort(byImportance),
    );
    for (const node of cy.nodes()) node.toggleClass("quietly", !shown.has(node.id()));
  });
}

function fontOf(node: NodeSingular): number {
  if (node.hasClass("focus")) return LABEL_FONT + 2.5;
  return node.data("type") === "paper" ? LABEL_FONT - 1.5 : LABEL_FONT;
}

function labelBox(node: NodeSingular, zoom: number) {
  const { x, y } = node.renderedPosition();
  const font = Number(node.data("font")) * zoom;
  const wrap = Number(node.data("wrap")) * zoom;
  const letters = String(node.data("label")).length * LETTER * font;
  const width = Math.min(wrap, letters);
  const height = Math.ceil(letters / wrap) * LINE * font;
  return {
    id: node.id(),
    importance: (node.hasClass("near") ? 2e6 : 0) + (node.hasClass("focus") ? 1e6 : 0) + Number(node.data("papers")),
    ...{ x: x - width / 2, y: y + node.renderedHeight() / 2 + 4 * zoom, width, height },
  };
}

function byImportance(a: { importance: number; id: string }, b: { importance: number; id: string }): number {
  return b.importance - a.importance || (a.id < b.id ? -1 : 1);
}
