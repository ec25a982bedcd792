import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordMemo } from "./word-memo.ts";

/** A function of a word without case that tells nearly all words apart. */
function workOut(text: string, start: number, end: number): number {
  const word = text.slice(start, end).toLowerCase();
  return [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, word.length);
}

const words = fc.array(
  fc.oneof(fc.stringMatching(/^[a-zA-Z0-9]{1,24}$/), fc.string({ unit: "binary", minLength: 1, maxLength: 20 })),
  { minLength: 1, maxLength: 60 },
);

describe("WordMemo", () => {
  it("gives the answer of its function, however often and in whatever case a word is asked for", () => {
    const memo = new WordMemo(workOut);
    fc.assert(
      fc.property(words, (asked) => {
        for (const word of [...asked, ...asked, ...asked.map((word) => word.toUpperCase())]) {
          expect(memo.answer(` ${word} `, 1, word.length + 1)).toBe(workOut(word, 0, word.length));
        }
      }),
    );
  });

  it("asks its function once for a word", () => {
    const asked: string[] = [];
    const memo = new WordMemo((text, start, end) => asked.push(text.slice(start, end)));
    const answers = ["pruning", "Pruning", "PRUNING", "prunin", "pruningx"].map((word) =>
      memo.answer(word, 0, word.length),
    );
    expect(asked).toEqual(["pruning", "prunin", "pruningx"]);
    expect(answers).toEqual([1, 1, 1, 2, 3]);
  });

  it("tells any number of words apart, those that it has forgotten too", () => {
    const memo = new WordMemo((text) => Number.parseInt(text, 36));
    const numbers = Array.from({ length: 40_000 }, (_, n) => n * 7);
    const right = () => numbers.filter((n) => memo.answer(n.toString(36), 0, n.toString(36).length) === n);
    expect(right()).toEqual(numbers);
    expect(right()).toEqual(numbers);
  });
});
