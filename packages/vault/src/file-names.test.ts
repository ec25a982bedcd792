import fc from "fast-check";
import { expect, it, test } from "vitest";
import { collisionKey, fileName } from "./file-names.ts";

test.each([
  ["AWQ", "AWQ"],
  ["AWQ: Activation-aware", "AWQ- Activation-aware"],
  ["a/b\\c|d", "a-b-c-d"],
  ["A^2ATS", "A2ATS"],
  ["[[x]] #y <z>?", "x y z"],
  ["con", "con_"],
  ["Qwen2.5", "Qwen2.5"],
  ["..", "unnamed"],
  [" trailing. ", "trailing"],
])("%s is called %s", (name, expected) => expect(fileName(name)).toBe(expected));

it("gives a name that every file system takes, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const name = fileName(text);
      expect(name).toMatch(/^[^<>:"/\\|?*#^[\]\p{Cc}]+$/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(161);
      expect(fileName(name)).toBe(name);
    }),
  );
});

it("takes names for the same that differ in letter case or Unicode form", () => {
  expect(collisionKey("Methods/AWQ.md")).toBe(collisionKey("methods/awq.md"));
  expect(collisionKey("caf\u00e9")).toBe(collisionKey("cafe\u0301"));
});
