import fc from "fast-check";
import { expect, it } from "vitest";
import { NEAREST, wordsAfter, wordsBefore } from "./words.ts";

const word = /[A-Za-z][\w-]*|\d[\d.]*|[^\s\w]/g;

it("tells words, numbers and marks apart as a pattern would", () => {
  const text = fc.array(fc.constantFrom("row", " ", "B2-a", "3.5", "_", ",", "\u00a0", "é", "-", "\n", "x"));
  fc.assert(
    fc.property(text, (pieces) => {
      const all = pieces.join("");
      expect(wordsAfter(all)).toEqual((all.slice(0, 60).match(word) ?? []).slice(0, NEAREST));
      expect(wordsBefore(all)).toEqual((all.slice(-60).match(word) ?? []).reverse().slice(0, NEAREST));
    }),
  );
});
