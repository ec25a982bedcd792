import { expect, test } from "vitest";
import { elidedAfter } from "./elision.ts";

test.each([
  ["Frob-7B/13B models", "Frob-7B", ["Frob-13B"]],
  ["Frob-7B, 13B, and 70B models", "Frob-7B", ["Frob-13B", "Frob-70B"]],
  ["FrobV1/V2 networks", "FrobV1", ["FrobV2"]],
  ["Frob-7B and 4-bit weights", "Frob-7B", []],
  ["Frob-7B and 13B-based tools", "Frob-7B", []],
  ["Frob and 13B", "Frob", []],
])("in %s, %s goes on to %j", (text, name, expected) => {
  const found = elidedAfter(text, name.length, name);
  expect(found.map((elided) => elided.name)).toEqual(expected);
  for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^[vV]?[\d.]+[BM]?$/);
});
