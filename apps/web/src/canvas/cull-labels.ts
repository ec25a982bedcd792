import { pickLabels } from "@accelgraph/graph";
import type { Core } from "cytoscape";

const LETTER = 6;
const LINE = 14;
const WIDEST = 124;

/** At rest no two labels lie on each other: the more important of two keeps its own. */
export function cullLabels(cy: Core): void {
  const zoom = cy.zoom();
  const rank = (classes: string[], papers: number) =>
    (classes.includes("near") ? 2e6 : 0) + (classes.includes("focus") ? 1e6 : 0) + papers;
  const labels = cy.nodes().map((node) => {
    const { x, y } = node.renderedPosition();
    const letters = String(node.data("label")).length * LETTER;
    const width = Math.min(WIDEST, letters) * zoom;
    const height = Math.ceil(letters / WIDEST) * LINE * zoom;
    const top = y + (node.renderedHeight() / 2 + 4 * zoom);
    return {
      id: node.id(),
      importance: rank(node.classes(), Number(node.data("papers"))),
      ...{ x: x - width / 2, y: top, width, height },
    };
  });
  const shown = pickLabels(labels.sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1)));
  cy.batch(() => {
    for (const node of cy.nodes()) node.toggleClass("quietly", !shown.has(node.id()));
  });
}
