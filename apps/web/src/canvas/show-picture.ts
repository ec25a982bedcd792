import type { Core, ElementDefinition } from "cytoscape";
import { LABEL_FONT, LABEL_WIDTH, type Picture } from "./picture.ts";

/** Brings the drawing in line with the picture. What stays is not touched; a new view is fitted. */
export function showPicture(cy: Core, picture: Picture, view: string): void {
  const isNew = cy.scratch("_view") !== view;
  const wanted = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const node of picture.nodes) {
      const known = cy.getElementById(node.id);
      if (known.empty()) cy.add(toNodeElement(node));
      else known.data({ size: node.size, label: node.label }).toggleClass("focus", node.isFocus);
      if (isNew || known.empty()) cy.getElementById(node.id).position({ ...node.place });
    }
    cy.add(picture.edges.filter(({ id }) => cy.getElementById(id).empty()).map(toEdgeElement));
  });
  cy.scratch("_view", view);
  if (isNew && picture.nodes.length > 0) {
    cy.fit(undefined, 46);
    if (cy.zoom() > 1.25) cy.zoom({ level: 1.25, position: middle(cy) });
    cy.center();
  }
}

function middle(cy: Core): { x: number; y: number } {
  const { x1, x2, y1, y2 } = cy.elements().boundingBox();
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
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
