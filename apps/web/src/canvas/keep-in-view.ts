import type { CollectionReturnValue, Core } from "cytoscape";

/** From the rim of the canvas, in pixels. */
const MARGIN = 60;

/** Moves the view only as far as it takes to have a node, or both ends of an edge, well in it. */
export function keepInView(cy: Core, id: string): void {
  const found = cy.getElementById(id) as CollectionReturnValue;
  for (const node of found.nodes().union(found.edges().connectedNodes()).nodes()) {
    const { x, y } = node.renderedPosition();
    const dx = Math.min(0, cy.width() - MARGIN - x) + Math.max(0, MARGIN - x);
    const dy = Math.min(0, cy.height() - MARGIN - y) + Math.max(0, MARGIN - y);
    if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy });
  }
}
