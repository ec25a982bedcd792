import { openInMemory } from "@accelgraph/db";
import { expect, it } from "vitest";
import { changeSavedViews, readSavedViews } from "./saved-views.ts";

const rings = { name: "rings", address: "/graph?focus=method/awq" };
const map = { name: "map", address: "/graph?map=1" };

it("keeps views by name; a later one of the same name gives way to none but itself", () => {
  const db = openInMemory();
  changeSavedViews(db, { remove: [], put: [rings, map] });
  expect(readSavedViews(db)).toEqual([map, rings]);
  changeSavedViews(db, { remove: ["map"], put: [{ ...rings, address: "/graph?depth=2" }] });
  expect(readSavedViews(db)).toEqual([{ name: "rings", address: "/graph?depth=2" }]);
});

it("does nothing where a part of it cannot be done", () => {
  const db = openInMemory();
  changeSavedViews(db, { remove: [], put: [rings] });
  const outside = { name: "out", address: "https://example.org/graph?" };
  expect(() => changeSavedViews(db, { remove: ["rings"], put: [map, outside] })).toThrow();
  expect(readSavedViews(db)).toEqual([rings]);
});
