import fc from "fast-check";
import { expect, it } from "vitest";
import { spell } from "./letter-runs.ts";
import { WordFinder } from "./word-finder.ts";

const word = fc
  .array(fc.constantFrom("a", "b", "ab", " ", "0"), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""));
const text = fc
  .array(fc.constantFrom("a", "B", "ab", "aab", ", ", "7"), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("finds every list that has a word in a text", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.array(word), { nil: undefined }), { maxLength: 40 }), text, (lists, text) => {
      const found = new WordFinder(lists).find(text);
      const spelled = ` ${spell(text)} `;
      lists.forEach((words, list) => {
        const isThere = words?.some((word) => spelled.includes(word)) ?? true;
        expect(((found[list >> 5] as number) >>> (list & 31)) & 1).toBe(Number(isThere));
      });
    }),
  );
});

it("tells lists with words of more letters than it keeps by their beginnings", () => {
  const [found] = new WordFinder([["outperforming"], ["surpassing"]]).find("It outperformed both.");
  expect(found).toBe(1);
});
