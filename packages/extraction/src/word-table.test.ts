import fc from "fast-check";
import { expect, it } from "vitest";
import { wordTable } from "./word-table.ts";

it("gives the answer for the word that stands there, whatever was asked before", () => {
  const known = wordTable((word) => `<${word}>`);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 70 })), (words) => {
      const text = words.join(" ");
      let start = 0;
      for (const word of words) {
        expect(known(text, start, start + word.length)).toBe(`<${word}>`);
        start += word.length + 1;
      }
    }),
  );
});

it("forgets, and goes on, where words are many", () => {
  const known = wordTable((word) => word);
  for (let i = 0; i < 30_000; i++) {
    const word = `w${i % 20_000}`;
    expect(known(word, 0, word.length)).toBe(word);
  }
});
