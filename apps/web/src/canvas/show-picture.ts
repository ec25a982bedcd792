import { LABEL_WIDTH } from "@accelgraph/graph";
import type { Core, ElementDefinition } from "cytoscape";
import { type Detail, pickDetail } from "./detail.ts";
import { type Frame, LABEL_FONT, type Picture } from "./picture.ts";

/** Elements that are added at once; more are added over several frames, so that the page answers meanwhile. */
const AT_ONCE = 250;

type Element = Picture["nodes"][number];

/** Told after each stroke of drawing: what is drawn of the picture, and whether that is all for now. */
type OnDrawn = (detail: Detail, isDone: boolean) => void;

interface Showing {
  readonly picture: Picture;
  readonly view: string;
  /** Nodes that are drawn however little room there is: what is picked and selected. */
  readonly keep: ReadonlySet<string>;
  readonly onDrawn: OnDrawn;
}

/** Brings the drawing in line with the picture. What stays is not touched; a new view is fitted. */
export function showPicture(cy: Core, showing: Showing): void {
  const { picture, view } = showing;
  const isNew = cy.scratch("_view") !== view;
  cy.scratch("_view", view);
  cy.scratch("_showing", showing);
  // A new view is drawn from nothing, so that what lies on top does not depend on what was there before.
  if (isNew) cy.elements().remove();
  if (isNew && picture.nodes.length > 0) {
    fitFrame(cy, picture.frame);
    markWhenDrawn(cy);
  }
  showDetail(cy);
}

/** Leaves a mark on the browser's timeline when a new picture is there: `pnpm bench:web` reads it. */
function markWhenDrawn(cy: Core): void {
  cy.off("render", onFirstRender).on("render", onFirstRender);
}

function onFirstRender({ cy }: { cy: Core }): void {
  if (cy.nodes().empty()) return;
  cy.off("render", onFirstRender);
  performance.mark("graph-drawn");
}

/** Draws what belongs into the view as it is now. */
export function showDetail(cy: Core): void {
  const showing = cy.scratch("_showing") as Showing | undefined;
  if (showing === undefined) return;
  const detail = pickDetail(showing.picture, cy.extent(), showing.keep);
  const wanted = new Set([...detail.nodes, ...detail.edges].map(({ id }) => id));
  const stroke = {};
  cy.scratch("_stroke", stroke);
  const drawn = cy.scratch("_drawn") as Map<string, Element> | undefined;
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !wanted.has(element.id()));
    if (gone.nonempty()) gone.remove();
    for (const node of detail.nodes) if (drawn?.get(node.id) !== node) updateNode(cy, node);
    const other = detail.isPlain ? cy.edges().not(".plain") : cy.edges(".plain");
    if (other.nonempty()) other.toggleClass("plain", detail.isPlain);
  });
  cy.scratch("_drawn", new Map<string, Element>(detail.nodes.map((node) => [node.id, node])));
  const added = [
    ...detail.nodes.filter(({ id }) => cy.getElementById(id).empty()).map(toNodeElement),
    ...detail.edges
      .filter(({ id }) => cy.getElementById(id).empty())
      .map((edge) => toEdgeElement(edge, detail.isPlain)),
  ];
  addInStrokes(cy, stroke, added, (isDone) => showing.onDrawn(detail, isDone));
}

function addInStrokes(cy: Core, stroke: object, rest: ElementDefinition[], onDone: (isDone: boolean) => void): void {
  if (cy.destroyed() || cy.scratch("_stroke") !== stroke) return;
  // A picture of everyday size comes in one piece.
  const size = rest.length <= 2 * AT_ONCE ? rest.length : AT_ONCE;
  cy.add(rest.slice(0, size));
  const left = rest.slice(size);
  onDone(left.length === 0);
  if (left.length > 0) requestAnimationFrame(() => addInStrokes(cy, stroke, left, onDone));
}

function updateNode(cy: Core, node: Picture["nodes"][number]): void {
  const known = cy.getElementById(node.id);
  if (known.empty()) return;
  const { size, label, place } = node;
  if (known.data("size") !== size || known.data("label") !== label) known.data({ size, label });
  if (known.data("colour") !== node.colour) known.data("colour", node.colour);
  known.toggleClass("focus", node.isFocus).toggleClass("pinned", node.isPinned);
  const { x, y } = known.position();
  if ((x !== place.x || y !== place.y) && !known.grabbed()) known.position({ ...place });
}

/** Room around the drawing, in pixels. */
const MARGIN = 34;
const MOST_ZOOM = 1.25;

/** Shows the whole frame, whatever is filtered out of it: so that the same address gives the same view. */
export function fitFrame(cy: Core, { x1, y1, x2, y2 }: Frame): void {
  const zoom = Math.min(MOST_ZOOM, (cy.width() - 2 * MARGIN) / (x2 - x1), (cy.height() - 2 * MARGIN) / (y2 - y1));
  const pan = { x: cy.width() / 2 - (zoom * (x1 + x2)) / 2, y: cy.height() / 2 - (zoom * (y1 + y2)) / 2 };
  cy.viewport({ zoom, pan });
}

function toNodeElement(node: Picture["nodes"][number]): ElementDefinition {
  const { id, type, size, colour, label, papers, place } = node;
  return {
    group: "nodes",
    data: { id, type, size, colour, label, papers, font: LABEL_FONT, wrap: LABEL_WIDTH },
    position: { ...place },
    classes: [node.isFocus ? "focus" : "", node.isPinned ? "pinned" : ""].filter(Boolean),
  };
}

function toEdgeElement(edge: Picture["edges"][number], isPlain: boolean): ElementDefinition {
  const { id, source, target, relation, width, label } = edge;
  return { group: "edges", data: { id, source, target, relation, width, label }, classes: isPlain ? "plain" : "" };
}
