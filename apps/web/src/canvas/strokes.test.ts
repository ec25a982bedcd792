import cytoscape from "cytoscape";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { doInStrokes, holdStrokes, partsOf } from "./strokes.ts";

let frames: (() => void)[] = [];
const nextFrame = () => {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
};

// The clock of the screen is the browser's; here it ticks when the test says so.
beforeEach(() => vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame)));
afterEach(() => vi.unstubAllGlobals());

function drawing() {
  const cy = cytoscape({ headless: true });
  const add = (...ids: string[]) => ids.map((id) => () => void cy.add({ data: { id } }));
  const drawn = () => cy.nodes().map((node) => node.id());
  return { cy, add, drawn };
}

it("does the first stroke at once and one more a frame", () => {
  const { cy, add, drawn } = drawing();
  doInStrokes(cy, add("a", "b", "c"));
  expect(drawn()).toEqual(["a"]);
  nextFrame();
  expect(drawn()).toEqual(["a", "b"]);
  nextFrame();
  nextFrame();
  expect(drawn()).toEqual(["a", "b", "c"]);
});

it("drops what is left when something else belongs into the drawing", () => {
  const { cy, add, drawn } = drawing();
  doInStrokes(cy, add("a", "b"));
  doInStrokes(cy, add("c", "d"));
  nextFrame();
  nextFrame();
  expect(drawn()).toEqual(["a", "c", "d"]);
});

it("waits while the picture is moved, and goes on after it", () => {
  const { cy, add, drawn } = drawing();
  doInStrokes(cy, add("a", "b"));
  holdStrokes(cy, true);
  nextFrame();
  nextFrame();
  expect(drawn()).toEqual(["a"]);
  holdStrokes(cy, false);
  nextFrame();
  expect(drawn()).toEqual(["a", "b"]);
});

it("parts a list without losing any of it", () => {
  expect(partsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(partsOf([], 2)).toEqual([]);
});
