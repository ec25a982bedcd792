import fc from "fast-check";
import { expect, it } from "vitest";
import { isSpace, pieceEnd } from "./piece-ends.ts";

const pattern = /\d[\d.,]*(?<=\d)|[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'@/]*(?:\.(?=[a-z])[a-z]+)?|[^\sA-Za-z]/g;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = pieceEnd(text, start, text.length);
    if (!isSpace(text.charCodeAt(start))) found.push(text.slice(start, end));
  }
  return found;
}

it("cuts any text as the pattern of words, numbers and marks does", () => {
  const part = fc.constantFrom(
    ..."a B é × 1 23 . , ' @ / - ( % \u00a0 \n 😀 µ ".split(/(?<=.) /su),
    " ",
    "e.g",
    "1.5,",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 }))), (parts) => {
      const text = parts.join("");
      expect(pieces(text)).toEqual([...text.matchAll(pattern)].map(([piece]) => piece));
    }),
  );
});
