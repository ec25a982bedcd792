import type { SavedView, ViewsChange } from "@accelgraph/api";
import fc from "fast-check";
import { expect, it } from "vitest";
import { afterChange, besides, undoOf } from "./change-views.ts";

const name = fc.constantFrom("a", "b", "c", "d");
const view: fc.Arbitrary<SavedView> = fc.record({ name, address: fc.constantFrom("/graph?map=1", "/graph?depth=2") });
const views = fc.uniqueArray(view, { selector: (one) => one.name });
const change: fc.Arbitrary<ViewsChange> = fc.record({ remove: fc.uniqueArray(name), put: views });

it("undoing a change brings back what was there, whatever it was", () => {
  fc.assert(
    fc.property(views, change, (before, done) => {
      const sorted = afterChange(before, { remove: [], put: [] });
      expect(afterChange(afterChange(before, done), undoOf(before, done))).toEqual(sorted);
    }),
  );
});

it("what is taken over gets a name of its own, and nothing that was there is lost", () => {
  const there = [{ name: "rings", address: "/graph?map=1" }];
  const mine = [
    { name: "rings", address: "/graph?depth=2" },
    { name: "rings", address: "/graph?map=1" },
    { name: "map", address: "/graph?map=1" },
  ];
  expect(besides(there, mine)).toEqual([
    { name: "rings (2)", address: "/graph?depth=2" },
    { name: "map", address: "/graph?map=1" },
  ]);
});
