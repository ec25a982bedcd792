import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compileMatcher } from "./matcher.ts";
import { tokensOf } from "./tokens.ts";

function found(pattern: string, text: string): string[] {
  const tokens = tokensOf(text, 0, text.length);
  return compileMatcher([[pattern]])(tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}

describe("compileMatcher", () => {
  test.each([
    ["token prun*", "Visual-Token Pruning works.", ["Token Pruning"]],
    ["reduc* __ tokens", "It reduces the visual tokens.", ["reduces the visual tokens"]],
    ["reduc* __ tokens", "It reduces a great many visual tokens.", []],
    ["key value kv? cache*", "the key-value (KV) caches", ["key-value (KV) caches"]],
    ["key value kv? cache*", "a key/value cache", ["key/value cache"]],
    ["early exit", "It is early, exit now.", []],
    ["weights; activations", "quantizing weights, activations", ["weights, activations"]],
    ["weights; activations", "quantizing weights: activations", []],
    ["<num> bit", "a 1.58-bit model", ["58-bit"]],
    ["<w-a>", "W4A8 and W4A16", ["W4A8"]],
  ])("finds %s in %j", (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it("tells which row a pattern belongs to", () => {
    const text = "sparse kernels";
    const match = compileMatcher([["sparse"], ["kernel*", "sparse kernel*"]]);
    expect(match(tokensOf(text, 0, text.length)).map(({ row }) => row)).toEqual([0, 1, 1]);
  });

  it("takes any text", () => {
    const match = compileMatcher([["a __ b*", "<num> c?"]]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = tokensOf(text, 0, text.length);
        for (const { from, to } of match(tokens)) expect(to).toBeGreaterThan(from);
        for (const { word, start, end } of tokens) expect(text.slice(start, end).toLowerCase()).toBe(word);
      }),
    );
  });
});
