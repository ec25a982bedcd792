import type { Point } from "@accelgraph/graph";
import type { Core } from "cytoscape";
import { MOVED } from "./seen.ts";
import { holdStrokes } from "./strokes.ts";

/** More elements than this, and the drawing is moved as a picture while the hand moves it, and drawn anew at rest. */
const LARGE = 500;
/** How long the hand must rest, in milliseconds. */
const REST = 140;
/** How much a turn of the wheel brings nearer. */
const WHEEL = 0.0016;
const DRAGS = 4;

interface View extends Point {
  readonly zoom: number;
}

/**
 * Moves and zooms the view by mouse and wheel at the screen's own rate. A canvas of thousands of elements cannot be
 * drawn sixty times a second in software; what was drawn can be moved about, by the compositor alone.
 */
export class Glide {
  readonly #cy: Core;
  /** What is moved along: the layers of the drawing. */
  readonly #layers: readonly HTMLElement[];
  #aim: View | null = null;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core, layers: readonly HTMLElement[]) {
    this.#cy = cy;
    this.#layers = layers;
  }

  /** Whether the drawing is so large that it is moved as a picture. */
  get isNeeded(): boolean {
    return this.#cy.elements().length > LARGE;
  }

  /** Where the view is, or is about to be. */
  get view(): View {
    return this.#aim ?? { zoom: this.#cy.zoom(), ...this.#cy.pan() };
  }

  panBy(dx: number, dy: number): void {
    const { zoom, x, y } = this.view;
    this.#moveTo({ zoom, x: x + dx, y: y + dy });
  }

  /** Nearer or farther, with what is under `at` staying there. */
  zoomBy(factor: number, at: Point): void {
    const { zoom, x, y } = this.view;
    const next = Math.min(this.#cy.maxZoom(), Math.max(this.#cy.minZoom(), zoom * factor));
    const scale = next / zoom;
    this.#moveTo({ zoom: next, x: at.x - (at.x - x) * scale, y: at.y - (at.y - y) * scale });
  }

  /** Takes a turn of the wheel, where the drawing is large. */
  turn(event: WheelEvent): void {
    if (!this.isNeeded) return;
    event.preventDefault();
    event.stopPropagation();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    this.zoomBy(Math.exp(-event.deltaY * lines * WHEEL), this.#pointOf(event));
  }

  /** Takes a press on the ground, where the drawing is large: the view follows it; without a move it is a click. */
  press(start: MouseEvent, onClick: (id: string | null) => void): boolean {
    if (!this.isNeeded || nodeAt(this.#cy, this.#pointOf(start)) !== null) return false;
    let [last, far] = [start, false];
    const onMove = (event: MouseEvent) => {
      far ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > DRAGS;
      if (far) this.panBy(event.clientX - last.clientX, event.clientY - last.clientY);
      if (far) last = event;
      event.stopPropagation();
    };
    const onUp = (event: MouseEvent) => {
      window.removeEventListener("mousemove", onMove, true);
      window.removeEventListener("mouseup", onUp, true);
      event.stopPropagation();
      if (!far) onClick(edgeAt(this.#cy, this.#pointOf(event)));
    };
    // Before the drawing hears of it: it would look for what is under the pointer at every step.
    window.addEventListener("mousemove", onMove, true);
    window.addEventListener("mouseup", onUp, true);
    return true;
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const box = this.#cy.container()?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #moveTo(aim: View): void {
    // In a batch the drawing draws nothing: else it spends each frame that it thinks idle on refining itself.
    if (this.#aim === null) {
      holdStrokes(this.#cy, true);
      this.#cy.startBatch();
    }
    this.#aim = aim;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#commit(), REST);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    this.#frame = 0;
    if (this.#aim === null) return;
    const [from, { zoom, x, y }] = [this.#cy.pan(), this.#aim];
    const scale = zoom / this.#cy.zoom();
    const transform = `translate(${x - from.x * scale}px, ${y - from.y * scale}px) scale(${scale})`;
    for (const layer of this.#layers) layer.style.transform = transform;
  }

  #commit(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const aim = this.#aim;
    this.#aim = null;
    for (const layer of this.#layers) layer.style.transform = "";
    if (aim === null || this.#cy.destroyed()) return;
    holdStrokes(this.#cy, false);
    this.#cy.endBatch();
    this.#cy.viewport({ zoom: aim.zoom, pan: { x: aim.x, y: aim.y } }).emit(MOVED);
  }
}

/** The edge under a point of the canvas; edges of a large drawing are straight. */
function edgeAt(cy: Core, { x, y }: Point): string | null {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const at = { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  const reach = 5 / zoom;
  const under = cy.edges().filter((edge) => distanceTo(at, edge.source().position(), edge.target().position()) < reach);
  return under.empty() ? null : (under[0]?.id() ?? null);
}

function nodeAt(cy: Core, { x, y }: Point): string | null {
  const under = cy.nodes().filter((node) => {
    const place = node.renderedPosition();
    return Math.hypot(place.x - x, place.y - y) <= Math.max(6, node.renderedWidth() / 2);
  });
  return under.empty() ? null : (under[under.length - 1]?.id() ?? null);
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
