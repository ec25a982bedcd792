import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backwards, endsWith } from "./backwards.ts";

describe("backwards", () => {
  const pattern = /\b(?:the|our|an?)(?: (?!of\b)[a-z]+){0,2} $|^in $|(?<!not )by $/i;
  const words = fc.constantFrom("the ", "our ", "an ", "of ", "fast ", "in ", "not ", "by ", "The ", "é ", "a\n", "");

  it("matches where the pattern does", () => {
    const again = backwards(pattern);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
        const text = parts.join("");
        expect(endsWith(again, text)).toBe(pattern.test(text));
      }),
    );
  });

  it("refuses a pattern that may match before the end", () => {
    expect(() => backwards(/the|our$/)).toThrow(/each of its choices/);
    expect(() => backwards(/costs \$/)).toThrow(/each of its choices/);
  });
});
