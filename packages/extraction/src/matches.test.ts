import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesOf } from "./matches.ts";

describe("matchesOf", () => {
  it.each([/[ab]+/g, /a*/g, /\p{L}/gu])("gives what matchAll gives, twice the same: %s", (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "1") }), (text) => {
        expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
        expect(matchesOf(pattern, text)).toEqual(matchesOf(pattern, text));
      }),
    );
  });
});
