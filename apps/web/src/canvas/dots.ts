import type { Core } from "cytoscape";
import { tokens } from "./canvas-style.ts";
import type { Detail } from "./detail.ts";
import type { Picture } from "./picture.ts";

/** Across a dot, in pixels of the screen. */
const DOT = 2;

/**
 * The nodes that the level of detail leaves out, as dots behind the drawing: where something is, without its name.
 * While the view moves the picture of them is moved along; it is drawn anew when the view rests.
 */
export class Dots {
  readonly #surface = document.createElement("canvas");
  #drawnAt = { zoom: 1, x: 0, y: 0 };
  #isEmpty = true;

  constructor(parent: HTMLElement) {
    this.#surface.setAttribute("aria-hidden", "true");
    parent.append(this.#surface);
  }

  remove(): void {
    this.#surface.remove();
  }

  draw(cy: Core, picture: Picture, detail: Detail): void {
    const surface = this.#surface;
    const pen = surface.getContext("2d");
    if (pen === null) return;
    if (!detail.isPart) {
      if (!this.#isEmpty) pen.clearRect(0, 0, surface.width, surface.height);
      this.#isEmpty = true;
      return;
    }
    [surface.width, surface.height] = [cy.width(), cy.height()];
    surface.style.transform = "";
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    this.#drawnAt = { zoom, ...pan };
    this.#isEmpty = false;
    const drawn = new Set(detail.nodes.map(({ id }) => id));
    const token = tokens();
    const colours = new Map<string, Path2D>();
    for (const { id, type, colour, place } of picture.nodes) {
      if (drawn.has(id)) continue;
      const [x, y] = [place.x * zoom + pan.x, place.y * zoom + pan.y];
      if (x < 0 || y < 0 || x > surface.width || y > surface.height) continue;
      const name = colour ?? `--${type}`;
      const path = colours.get(name) ?? new Path2D();
      colours.set(name, path);
      path.rect(x - DOT / 2, y - DOT / 2, DOT, DOT);
    }
    pen.globalAlpha = 0.55;
    for (const [name, path] of colours) {
      pen.fillStyle = token(name);
      pen.fill(path);
    }
  }

  /** Moves what was drawn to where it belongs in the view as it is now. */
  follow(cy: Core): void {
    if (this.#isEmpty) return;
    const [at, pan] = [this.#drawnAt, cy.pan()];
    const scale = cy.zoom() / at.zoom;
    this.#surface.style.transform = `translate(${pan.x - at.x * scale}px, ${pan.y - at.y * scale}px) scale(${scale})`;
  }
}
