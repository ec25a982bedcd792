import { LABEL_WIDTH } from "@accelgraph/graph";
import type { Core, EdgeSingular, ElementDefinition } from "cytoscape";
import { type Detail, pickDetail } from "./detail.ts";
import { type Frame, LABEL_FONT, type Picture } from "./picture.ts";
import { doInStrokes, partsOf } from "./strokes.ts";

type Element = Picture["nodes"][number];

/** Told after the first stroke of drawing and at the end: what is drawn of the picture, and whether that is all. */
type OnDrawn = (detail: Detail, isDone: boolean) => void;

interface Showing {
  readonly picture: Picture;
  readonly view: string;
  /** Nodes that are drawn however little room there is: what is picked and selected. */
  readonly keep: ReadonlySet<string>;
  readonly onDrawn: OnDrawn;
}

interface Shown {
  readonly showing: Showing;
  /** Each node as it was drawn last. */
  readonly drawn: ReadonlyMap<string, Element>;
}

/** By drawing, and not in its scratchpad: what is written there makes Cytoscape style every element anew. */
const shown = new WeakMap<Core, Shown>();

/** Brings the drawing in line with the picture. What stays is not touched; a new view is fitted. */
export function showPicture(cy: Core, showing: Showing): void {
  const { picture, view } = showing;
  const isNew = shown.get(cy)?.showing.view !== view;
  shown.set(cy, { showing, drawn: shown.get(cy)?.drawn ?? new Map() });
  // A new view is drawn from nothing, so that what lies on top does not depend on what was there before.
  if (isNew) cy.elements().remove();
  if (isNew && picture.nodes.length > 0) {
    fitFrame(cy, picture.frame);
    markWhenDrawn(cy);
  }
  showDetail(cy);
}

/** What the drawing shows: which view, and the frame of all of it. */
export function whatIsShown(cy: Core): { readonly view: string; readonly frame: Frame } | undefined {
  const showing = shown.get(cy)?.showing;
  return showing && { view: showing.view, frame: showing.picture.frame };
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
  const known = shown.get(cy);
  if (known === undefined) return;
  const { showing, drawn } = known;
  const detail = pickDetail(showing.picture, cy.extent(), showing.keep);
  const wanted = new Set([...detail.nodes, ...detail.edges].map(({ id }) => id));
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !wanted.has(element.id()));
    if (gone.nonempty()) gone.remove();
    for (const node of detail.nodes) if (drawn.get(node.id) !== node) updateNode(cy, node);
  });
  shown.set(cy, { showing, drawn: new Map(detail.nodes.map((node) => [node.id, node])) });
  const strokes = [...toBend(cy, detail), ...toAdd(cy, detail)];
  const [first, ...rest] = strokes;
  const tell = (isDone: boolean) => () => showing.onDrawn(detail, isDone);
  // Where little is to be done it is done at once; else the labels wait for all that wants one.
  if (rest.length === 0) doInStrokes(cy, [() => [first?.(), tell(true)()]]);
  else doInStrokes(cy, [() => [first?.(), tell(false)()], ...rest, tell(true)]);
}

type Stroke = () => void;

/** What is added or changed in one frame: a mark with its label takes longer than an edge. */
const [NODES_AT_ONCE, EDGES_AT_ONCE] = [150, 250];
/** A picture of everyday size comes in one piece. */
const EVERYDAY = 500;

/** What belongs into the drawing and is not in it yet. Marks after the first many stay nameless until all are there. */
function toAdd(cy: Core, detail: Detail): Stroke[] {
  const isNew = ({ id }: { readonly id: string }) => cy.getElementById(id).empty();
  const nodes = detail.nodes.filter(isNew).map(toNodeElement);
  const edges = detail.edges.filter(isNew).map((edge) => toEdgeElement(edge, detail.isPlain));
  const all = [...nodes, ...edges];
  if (all.length <= EVERYDAY) return all.length === 0 ? [] : [() => cy.add(all)];
  const marks = partsOf(nodes, NODES_AT_ONCE).map((part, index) => () => {
    const added = cy.add([...part]);
    if (index > 0) added.addClass("quietly");
  });
  return [...marks, ...partsOf(edges, EDGES_AT_ONCE).map((part) => () => cy.add([...part]))];
}

/** In a crowd all edges are straight. Outside of one those in view are bent; what is out of view may stay as it is. */
function toBend(cy: Core, { isPlain }: Detail): Stroke[] {
  const view = cy.extent();
  const wrong = isPlain
    ? cy.edges().not(".plain")
    : cy.edges(".plain").filter((edge) => touches(view, edge as EdgeSingular));
  return partsOf(wrong.toArray(), EDGES_AT_ONCE).map((part) => () => {
    cy.batch(() => {
      for (const edge of part) edge.toggleClass("plain", isPlain);
    });
  });
}

/** Whether the box around an edge and the view have something in common. */
function touches({ x1, y1, x2, y2 }: Frame, edge: EdgeSingular): boolean {
  const [a, b] = [edge.source().position(), edge.target().position()];
  const isBeside = Math.max(a.x, b.x) < x1 || Math.min(a.x, b.x) > x2;
  return !isBeside && Math.max(a.y, b.y) >= y1 && Math.min(a.y, b.y) <= y2;
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
export function fitFrame(cy: Core, frame: Frame): Core {
  return cy.viewport(wholeOf(cy, frame));
}

/** Where the view stands when the whole frame is shown. */
export function wholeOf(cy: Core, { x1, y1, x2, y2 }: Frame): { zoom: number; pan: { x: number; y: number } } {
  const zoom = Math.min(MOST_ZOOM, (cy.width() - 2 * MARGIN) / (x2 - x1), (cy.height() - 2 * MARGIN) / (y2 - y1));
  return { zoom, pan: { x: cy.width() / 2 - (zoom * (x1 + x2)) / 2, y: cy.height() / 2 - (zoom * (y1 + y2)) / 2 } };
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
