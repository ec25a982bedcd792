import type { Core } from "cytoscape";

/** A list in parts of at most so many. */
export function partsOf<Item>(list: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, index) => list.slice(index * most, (index + 1) * most));
}

/**
 * What each drawing still has to do. Not in the drawing's own scratchpad: whatever is written there makes Cytoscape
 * work out the style of every element anew.
 */
const waiting = new WeakMap<Core, readonly (() => void)[]>();
const held = new WeakSet<Core>();

/**
 * Does the first of these at once and each other in a frame of its own, so that the page answers meanwhile. What an
 * earlier call has not done yet is dropped: the later call knows better what belongs into the drawing.
 */
export function doInStrokes(cy: Core, strokes: readonly (() => void)[]): void {
  waiting.set(cy, strokes);
  let next = 0;
  const go = () => {
    if (cy.destroyed() || waiting.get(cy) !== strokes) return;
    if (!held.has(cy)) strokes[next++]?.();
    if (next < strokes.length) requestAnimationFrame(go);
  };
  go();
}

/** While a drawing is moved as a picture nothing of it is drawn, so nothing is touched: it would all come at the end. */
export function holdStrokes(cy: Core, isHeld: boolean): void {
  if (isHeld) held.add(cy);
  else held.delete(cy);
}
