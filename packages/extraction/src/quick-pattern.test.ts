import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backwards, endsWith } from "./backwards.ts";
import { mayHold, runsOf, spell } from "./letter-runs.ts";
import { matchesOf } from "./matches.ts";
import { neededWords } from "./needed-words.ts";
import { quick, quickEnding, quickMatches } from "./quick-pattern.ts";

/** Stretches that patterns and texts are both made of: letters that small ones fold into, and what is no letter. */
const PLAIN = ["we", "_b", "12", "é", "ſ", "K", "😀", "-", " "];

/** Sources of patterns of all kinds, over few letters, so that many match. */
const { source } = fc.letrec<{ source: string; item: string }>((tie) => ({
  source: fc
    .array(fc.array(tie("item"), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((choices) => choices.map((items) => items.join("")).join("|")),
  item: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("abc", "bca", "Abc", "cab", ...PLAIN, " ", "\\b", "\\B", "^", "$"),
    fc.constantFrom(
      "\\d",
      "\\w",
      "\\s",
      "\\W",
      ".",
      "[ab]",
      "[a-c]",
      "[^a]",
      "[-\\w]",
      "[\\da]",
      "\\x61",
      "\\u0062",
      "\\(",
    ),
    fc
      .tuple(fc.constantFrom("(?:", "(", "(?=", "(?!", "(?<=", "(?<!", "(?<x>"), tie("source"))
      .map(([open, inside]) => `${open}${inside})`),
    fc
      .tuple(tie("item"), fc.constantFrom("?", "*", "+", "{2}", "{0,2}", "{1,}", "{1}", "*?", "{0}"))
      .map(([item, times]) => `(?:${item})${times}`),
  ),
}));
const text = fc
  .array(fc.constantFrom("abc", "ABC", "bca", "cab", "ab", "a", ...PLAIN, "b", "\n", "("), {
    maxLength: 9,
  })
  .map((parts) => parts.join(""));

function patternOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

describe("quick patterns", () => {
  it("never miss what the pattern matches", () => {
    const flags = fc.constantFrom("", "i", "u", "iu", "s", "m");
    fc.assert(
      fc.property(source, flags, fc.array(text, { minLength: 6, maxLength: 6 }), (source, flags, texts) => {
        const pattern = patternOf(source, flags);
        if (!pattern) return;
        const asked = quick(pattern);
        for (const text of texts) expect(asked.test(text)).toBe(pattern.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("find all matches, and what stands at a text's end", () => {
    const all = /\b(?:abc|12)\b/g;
    const ending = backwards(/\b(?:abc|b ?ca) $/i);
    const [search, ends] = [quickMatches(all), quickEnding(ending)];
    fc.assert(
      fc.property(text, (text) => {
        expect(search(text).map(String)).toEqual(matchesOf(all, text).map(String));
        expect(ends.test(text)).toBe(endsWith(ending, text));
      }),
    );
  });

  it("refuse a pattern that remembers where it was", () => {
    expect(() => quick(/abc/g)).toThrow(/from place to place/);
  });

  it("tell texts without any of the words apart", () => {
    const runs = runsOf(neededWords(/\b(?:outperform|surpass)\w+/) ?? []);
    expect(mayHold("It Surpasses both.", runs)).toBe(true);
    expect(mayHold("It performs as both do.", runs)).toBe(false);
    expect(mayHold("", runs)).toBe(false);
  });
});

it("spells letters without case, digits as one, and all else as gaps", () => {
  expect(spell("Qwen2.5-é_K")).toBe("qwen0 0  _k");
});
