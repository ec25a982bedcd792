import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sorted } from "./sorted.ts";

describe("sorted", () => {
  it("sorts as an engine does, equal items as they stood", () => {
    const item = fc.record({ key: fc.integer({ min: 0, max: 9 }), name: fc.string() });
    const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
    fc.assert(
      fc.property(fc.array(item, { maxLength: 100 }), (items) => {
        expect(sorted([...items], byKey)).toEqual([...items].sort(byKey));
      }),
    );
  });
});
