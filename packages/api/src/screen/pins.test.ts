import fc from "fast-check";
import { expect, it } from "vitest";
import { pinsParam, readPins } from "./pins.ts";

const pin = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9-]{1,12}$/),
  x: fc.integer({ min: -99_999, max: 99_999 }),
  y: fc.integer({ min: -99_999, max: 99_999 }),
  after: fc.integer({ min: 0, max: 200 }),
});

it("pins come back from the address as they were put into it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(pin, { selector: ({ id }) => id }), (pins) => {
      expect(readPins(new URLSearchParams({ pin: pinsParam(pins) ?? "" }))).toEqual(pins);
    }),
  );
});

it("the newest place of a node counts, and what is no pin is passed over", () => {
  const at = (x: number) => ({ id: "method/awq", x, y: 0, after: 0 });
  expect(pinsParam([at(1), at(2)])).toBe("method/awq:2:0");
  expect(readPins(new URLSearchParams({ pin: "method/awq:a:b,nonsense,method/awq:1:2" }))).toHaveLength(1);
});
