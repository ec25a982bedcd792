import type { Core, NodeSingular } from "cytoscape";
import type { KeyboardEvent } from "react";
import type { CanvasActions } from "./bind-pointer.ts";
import { keepInView } from "./keep-in-view.ts";
import type { Picture } from "./picture.ts";
import { MOVED } from "./seen.ts";
import { fitFrame } from "./show-picture.ts";
import { type Direction, stepTowards } from "./walk.ts";

interface Shown {
  readonly selected: string | null;
  readonly frame: Picture["frame"];
}

/** The drawing by keyboard: arrows walk, E adds neighbours, H hides, P pins, space selects, + and − zoom. */
export function onCanvasKey(cy: Core, event: KeyboardEvent, shown: Shown, actions: CanvasActions): void {
  const { selected, frame } = shown;
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const picked = selected === null ? cy.collection() : cy.getElementById(selected);
  const node = picked.nonempty() && picked.isNode() ? (picked.first() as NodeSingular) : undefined;
  if (isCommand && key.toLowerCase() === "a") actions.onSelect(null);
  else if (isCommand || event.altKey) return;
  else if (key.startsWith("Arrow")) walk(cy, node, key as Direction, actions);
  else if (key === "Escape") actions.onPick(null);
  else if (key === "+" || key === "=") zoomBy(cy, 1.2);
  else if (key === "-") zoomBy(cy, 1 / 1.2);
  else if (key === "0") fitFrame(cy, frame).emit(MOVED);
  else if (node === undefined || !onNodeKey(key.toLowerCase(), node.id(), actions)) return;
  event.preventDefault();
}

/** Nearer or farther, with the middle of the canvas staying where it is. */
export function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }).emit(MOVED);
}

/** Keys that do something to the picked node; whether this is one. */
function onNodeKey(key: string, id: string, actions: CanvasActions): boolean {
  const does: Record<string, ((id: string) => void) | undefined> = {
    ...{ e: actions.onExpand, h: actions.onHide, p: actions.onPin, " ": actions.onToggle },
  };
  does[key]?.(id);
  return does[key] !== undefined;
}

/** From the picked node to its neighbour in that direction; without one, to the middle of the picture. */
function walk(cy: Core, node: NodeSingular | undefined, direction: Direction, actions: CanvasActions): void {
  if (node === undefined) {
    const start = cy.nodes(".focus").nonempty() ? cy.nodes(".focus")[0] : cy.nodes()[0];
    if (start) actions.onPick(start.id());
    return;
  }
  const neighbours = node
    .openNeighborhood()
    .nodes()
    .map((other) => ({ id: other.id(), ...other.position() }));
  const next = stepTowards(node.position(), neighbours, direction);
  if (next === undefined) return;
  const along = node.edgesWith(cy.getElementById(next))[0];
  if (along) actions.onWalk(along.id(), next);
  keepInView(cy, next);
}
