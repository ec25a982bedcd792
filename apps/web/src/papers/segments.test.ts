import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSegments } from "./segments.ts";

describe("cutSegments", () => {
  it("cuts where marks begin and end, and lets them overlap", () => {
    const segments = cutSegments(10, [
      { key: "a", start: 2, end: 6 },
      { key: "b", start: 4, end: 8 },
    ]);
    expect(segments.map(({ start, end, covers }) => [start, end, covers.join("")])).toEqual([
      [0, 2, ""],
      [2, 4, "a"],
      [4, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ]);
  });
  it("joins to the whole text whatever the marks", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ key: "k", start, end }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span), (text, spans) => {
        const segments = cutSegments(text.length, spans);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });
});
