import type { Core } from "cytoscape";
import type { Frame } from "./picture.ts";
import { whatIsShown, wholeOf } from "./show-picture.ts";

/** The part of a picture that is seen: its middle and its size, in whole units of the picture. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FORM = /^(-?\d{1,6}):(-?\d{1,6}):(\d{1,6}):(\d{1,6})$/;

/** From an address: `120:-40:800:450`. Null where it says nothing that can be seen. */
export function readSeen(text: string | null): Seen | null {
  const [, x, y, width, height] = FORM.exec(text ?? "") ?? [];
  const seen = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  return seen.width > 0 && seen.height > 0 ? seen : null;
}

/** Shows a part of the picture whole, in the middle: on a canvas of another shape there is more around it. */
export function showSeen(cy: Core, { x, y, width, height }: Seen): void {
  const zoom = Math.min(cy.width() / width, cy.height() / height);
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - zoom * x, y: cy.height() / 2 - zoom * y } });
}

/** What is seen now, for the address; null where it is the whole picture, which needs no words. */
function seenNow(cy: Core, frame: Frame): string | null {
  const [zoom, { x, y }, whole] = [cy.zoom(), cy.pan(), wholeOf(cy, frame)];
  if (Math.abs(whole.zoom - zoom) < 0.001 && Math.hypot(whole.pan.x - x, whole.pan.y - y) < 1.5) return null;
  const [width, height] = [cy.width() / zoom, cy.height() / zoom];
  return [width / 2 - x / zoom, height / 2 - y / zoom, width, height].map(Math.round).join(":");
}

/** To be emitted where a hand moved the view by other ways than the drawing's own. */
export const MOVED = "moved";
const REST = 300;

/**
 * Tells what is seen when a hand that moved the view has come to rest; what moves it otherwise (another picture, a
 * window of another size) is not told.
 */
export function watchSeen(cy: Core, tell: (seen: string | null) => void): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  cy.on(`dragpan scrollzoom pinchzoom ${MOVED}`, () => {
    clearTimeout(rest);
    const view = whatIsShown(cy)?.view;
    rest = setTimeout(() => {
      const now = cy.destroyed() ? undefined : whatIsShown(cy);
      // Else another picture has come meanwhile.
      if (now !== undefined && now.view === view) tell(seenNow(cy, now.frame));
    }, REST);
  });
  cy.on("destroy", () => clearTimeout(rest));
}
