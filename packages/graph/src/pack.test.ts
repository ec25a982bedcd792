import fc from "fast-check";
import { expect, it } from "vitest";
import type { Box } from "./boxes.ts";
import { packParts } from "./pack.ts";

const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 20, height: 10, free: true });

it("keeps what is tied together as it is, and parts from overlapping", () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(numbers, (points) => {
      const boxes = points.map(([x, y], i) => box(`n${i}`, x, y));
      // Each two neighbours in the list are a part of their own.
      const edges = boxes.flatMap((_, i) => (i % 2 === 1 ? [{ source: `n${i - 1}`, target: `n${i}` }] : []));
      packParts(boxes, edges, { gap: 5, aspect: 1.5 });
      const frames = edges.map((_, i) => {
        const [a, b] = [boxes[2 * i], boxes[2 * i + 1]] as [Box, Box];
        const [before, after] = [points[2 * i], points[2 * i + 1]] as [[number, number], [number, number]];
        expect(b.x - a.x).toBeCloseTo(after[0] - before[0]);
        expect(b.y - a.y).toBeCloseTo(after[1] - before[1]);
        return {
          left: Math.min(a.x, b.x) - 10,
          right: Math.max(a.x, b.x) + 10,
          top: Math.min(a.y, b.y) - 5,
          bottom: Math.max(a.y, b.y) + 5,
        };
      });
      for (const [i, one] of frames.entries()) {
        for (const other of frames.slice(i + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it("leaves one part where it is", () => {
  const boxes = [box("a", 7, 8), box("b", 90, 8)];
  packParts(boxes, [{ source: "a", target: "b" }], { gap: 5, aspect: 1 });
  expect(boxes.map(({ x, y }) => [x, y])).toEqual([
    [7, 8],
    [90, 8],
  ]);
});
