import type { Point } from "@accelgraph/graph";
import type { CollectionReturnValue, Core, EventObject } from "cytoscape";
import { showDetail } from "./show-picture.ts";

/** What can be done to nodes and edges on the canvas. */
export interface CanvasActions {
  readonly onPick: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onHide: (id: string) => void;
  /** Pins a node where it is, or lets it go. */
  readonly onPin: (id: string) => void;
  /** A node was dragged somewhere. */
  readonly onMove: (id: string, to: Point) => void;
  /** Takes a node into the selection, or out of it. */
  readonly onToggle: (id: string) => void;
  /** Takes these into the selection; null takes everything that is drawn. */
  readonly onSelect: (ids: readonly string[] | null) => void;
  /** Reads out a walk along an edge. */
  readonly onWalk: (edge: string, to: string) => void;
  /** A hand moved the view: the part that is seen, as an address says it; null is the whole picture. */
  readonly onSeen: (seen: string | null) => void;
}

const REST = 120;

/** Pointer and view: a click picks, a double click adds neighbours, hovering lights what it touches. */
export function bindPointer(cy: Core, actions: { readonly current: CanvasActions }): void {
  cy.on("tap", (event: EventObject) => {
    const { ctrlKey = false, metaKey = false } = (event.originalEvent ?? {}) as MouseEvent;
    if (event.target === cy) actions.current.onPick(null);
    else if ((ctrlKey || metaKey) && event.target.isNode()) actions.current.onToggle(event.target.id());
    else actions.current.onPick(event.target.id());
  });
  cy.on("dbltap", "node", (event: EventObject) => actions.current.onExpand(event.target.id()));
  cy.on("dragfree", "node", ({ target }: EventObject) => actions.current.onMove(target.id(), target.position()));
  onHover(cy);
  onRest(cy);
}

/** How long the pointer stays on something that is meant, in milliseconds: what it only passes over is not lit. */
const MEANT = 60;

function onHover(cy: Core): void {
  let lighting: ReturnType<typeof setTimeout> | undefined;
  let isLit = false;
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => {
    cy.container()?.setAttribute("data-over", "true");
    clearTimeout(lighting);
    lighting = setTimeout(() => {
      if (cy.destroyed() || target.removed()) return;
      isLit = true;
      withWhatItTouches(target).addClass("near");
      if (target.isEdge()) target.addClass("named");
    }, MEANT);
  });
  cy.on("mouseout", "node, edge", () => {
    cy.container()?.removeAttribute("data-over");
    clearTimeout(lighting);
    if (!isLit) return;
    isLit = false;
    const picked = cy.$(":selected");
    cy.elements(".near, .named").not(".way").difference(withWhatItTouches(picked)).removeClass("near named");
  });
  cy.on("destroy", () => clearTimeout(lighting));
}

/** When the view has come to rest: what belongs into it is drawn, and the labels find their places. */
function onRest(cy: Core): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  cy.on("viewport resize dragfree", () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (!cy.destroyed()) showDetail(cy);
    }, REST);
  });
  cy.on("destroy", () => clearTimeout(rest));
}

/** Nodes with their edges and neighbours, edges with their ends. */
export function withWhatItTouches(elements: CollectionReturnValue): CollectionReturnValue {
  const nodes = elements.nodes().closedNeighborhood();
  return nodes.union(elements.edges()).union(elements.edges().connectedNodes());
}
