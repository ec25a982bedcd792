import type { CollectionReturnValue, Core, EventObject } from "cytoscape";
import { cullLabels } from "./cull-labels.ts";

/** What can be done to a node or an edge on the canvas. */
export interface CanvasActions {
  readonly onPick: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onHide: (id: string) => void;
  /** Reads out a walk along an edge. */
  readonly onWalk: (edge: string, to: string) => void;
}

const REST = 120;

/** Pointer and view: a click picks, a double click adds neighbours, hovering lights what it touches. */
export function bindPointer(cy: Core, actions: { readonly current: CanvasActions }): void {
  cy.on("tap", (event: EventObject) => {
    actions.current.onPick(event.target === cy ? null : event.target.id());
  });
  cy.on("dbltap", "node", (event: EventObject) => actions.current.onExpand(event.target.id()));
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => {
    withWhatItTouches(target).addClass("near");
    if (target.isEdge()) target.addClass("named");
    cy.container()?.setAttribute("data-over", "true");
  });
  cy.on("mouseout", "node, edge", () => {
    const picked = cy.$(":selected");
    cy.elements().difference(withWhatItTouches(picked)).removeClass("near named");
    cy.container()?.removeAttribute("data-over");
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  cy.on("viewport resize dragfree", () => {
    clearTimeout(rest);
    rest = setTimeout(() => cy.destroyed() || cullLabels(cy), REST);
  });
  cy.on("destroy", () => clearTimeout(rest));
}

/** Nodes with their edges and neighbours, edges with their ends. */
export function withWhatItTouches(elements: CollectionReturnValue): CollectionReturnValue {
  const nodes = elements.nodes().closedNeighborhood();
  return nodes.union(elements.edges()).union(elements.edges().connectedNodes());
}
