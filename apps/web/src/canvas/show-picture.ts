import type { Core, ElementDefinition } from "cytoscape";
import { LABEL_FONT, LABEL_WIDTH, type Picture } from "./picture.ts";

/** Brings the drawing in line with the picture. What stays is not touched; a new view is fitted. */
export function showPicture(cy: Core, picture: Picture, view: string): void {
  const isNew = cy.scratch("_view") !== view;
  const wanted = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  cy.batch(() => {
    // A new view is drawn from nothing, so that what lies on top does not depend on what was there before.
    const gone = isNew ? cy.elements() : cy.elements().filter((element) => !wanted.has(element.id()));
    gone.remove();
    for (const node of picture.nodes) {
      const known = cy.getElementById(node.id);
      if (known.empty()) cy.add(toNodeElement(node));
      else known.data({ size: node.size, label: node.label }).toggleClass("focus", node.isFocus);
    }
    cy.add(picture.edges.filter(({ id }) => cy.getElementById(id).empty()).map(toEdgeElement));
  });
  cy.scratch("_view", view);
  if (isNew && picture.nodes.length > 0) fitFrame(cy, picture.frame);
}

/** Room around the drawing, in pixels. */
const MARGIN = 34;
const MOST_ZOOM = 1.25;

/** Shows the whole frame, whatever is filtered out of it: so that the same address gives the same view. */
export function fitFrame(cy: Core, { x1, y1, x2, y2 }: Picture["frame"]): void {
  const zoom = Math.min(MOST_ZOOM, (cy.width() - 2 * MARGIN) / (x2 - x1), (cy.height() - 2 * MARGIN) / (y2 - y1));
  const pan = { x: cy.width() / 2 - (zoom * (x1 + x2)) / 2, y: cy.height() / 2 - (zoom * (y1 + y2)) / 2 };
  cy.viewport({ zoom, pan });
}

function toNodeElement(node: Picture["nodes"][number]): ElementDefinition {
  const { id, type, size, label, papers, place, isFocus } = node;
  return {
    group: "nodes",
    data: { id, type, size, label, papers, font: LABEL_FONT, wrap: LABEL_WIDTH },
    position: { ...place },
    classes: isFocus ? "focus" : "",
  };
}

function toEdgeElement({ id, source, target, relation, width, label }: Picture["edges"][number]): ElementDefinition {
  return { group: "edges", data: { id, source, target, relation, width, label } };
}
