import fc from "fast-check";
import { expect, it } from "vitest";
import { parseViews } from "./browser-views.ts";

const awq = { name: "AWQ", address: "/graph?focus=method/awq" };

it("saved views come back; what is none, or leads out of the graph, is passed over", () => {
  const stored = [awq, { name: "out", address: "https://example.org/graph?" }, { name: 1 }, null, "x"];
  expect(parseViews(JSON.stringify(stored))).toEqual([awq]);
});

it("whatever stands in the storage, reading it never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(parseViews(text))).toBe(true);
    }),
  );
});
