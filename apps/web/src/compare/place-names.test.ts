import fc from "fast-check";
import { expect, it } from "vitest";
import { type NamedDot, placeNames } from "./place-names.ts";

const FRAME = { left: 40, right: 426, top: 4, bottom: 224 };
const dot = fc.record({
  x: fc.integer({ min: 40, max: 426 }),
  y: fc.integer({ min: 10, max: 224 }),
  name: fc.string({ minLength: 1, maxLength: 26 }),
});

const boxes = (dots: readonly NamedDot[]) =>
  [...placeNames(dots, dots, FRAME)].map(([id, { x, y, anchor }]) => {
    const width = (dots.find((one) => one.id === id)?.name.length ?? 0) * 6.5;
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { left, right: left + width, top: y - 10, bottom: y + 4 };
  });

it("puts no name on another, nor out of the drawing, however close the dots", () => {
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 14 }), (given) => {
      const all = boxes(given.map((one, id) => ({ ...one, id })));
      for (const [i, a] of all.entries()) {
        expect(a.left >= FRAME.left && a.right <= FRAME.right && a.top >= FRAME.top).toBe(true);
        for (const b of all.slice(i + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it("names all of several that nearly coincide, the last from afar by a line", () => {
  const names = ["Monarch Mixer", "FlashButterfly", "Pixelated Butterfly", "Scatterbrain", "Kaleidoscope"];
  const dots = names.map((name, id) => ({ id, x: 200 + id, y: 100 - id, name }));
  const placed = placeNames(dots, dots, FRAME);
  expect(placed.size).toBe(names.length);
  expect(placed.get(0)?.line).toBeNull();
  expect([...placed.values()].at(-1)?.line).not.toBeNull();
});
