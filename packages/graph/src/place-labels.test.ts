import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels, type Rectangle } from "./index.ts";

const at = (x: number, y = 0): Rectangle => ({ x, y, width: 50, height: 12 });
const covers = (a: Rectangle, b: Rectangle) =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);

describe("placeLabels", () => {
  it("lets the more important of two keep the place, and gives the other its second", () => {
    const labels = [
      { id: "first", places: [at(0)] },
      { id: "second", places: [at(30), at(30, 40)] },
      { id: "third", places: [at(20, 4)] },
    ];
    expect([...placeLabels(labels)]).toEqual([
      ["first", 0],
      ["second", 1],
    ]);
  });
  it("keeps off marks, which only the most important may cover where they must", () => {
    const marks = [{ id: "mark", ...at(0) }];
    const labels = ["a", "b"].map((id, index) => ({ id, places: [at(0, index * 20 - 6), at(0, index * 20 - 8)] }));
    expect([...placeLabels(labels, { marks, important: 1 }).keys()]).toEqual(["a", "b"]);
    expect([...placeLabels(labels, { marks }).keys()]).toEqual(["b"]);
  });
  it("puts no label on another, whatever the places", () => {
    const place = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
    const places = fc.array(place, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 30 }), (given) => {
        const labels = given.map((some, id) => ({ id: String(id), places: some.map(({ x, y }) => at(x, y)) }));
        const shown = [...placeLabels(labels)].map(([id, index]) => labels[Number(id)]?.places[index] as Rectangle);
        for (const [index, box] of shown.entries()) {
          expect(shown.slice(index + 1).some((other) => covers(box, other))).toBe(false);
        }
      }),
    );
  });
});
