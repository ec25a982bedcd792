import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compileMatcher } from "./matcher.ts";

function found(pattern: string, text: string): string[] {
  const matcher = compileMatcher([[pattern]]);
  const tokens = matcher.tokens(text, 0, text.length);
  return matcher.match(tokens).map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1]));
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
    ["*vit", "TinyViT, a ViT", ["TinyViT"]],
    ["caf*", "Cafés and CAFS", ["Cafés", "CAFS"]],
  ])("finds %s in %j", (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it("tells which row a pattern belongs to", () => {
    const text = "sparse kernels";
    const matcher = compileMatcher([["sparse"], ["kernel*", "sparse kernel*"]]);
    expect(matcher.match(matcher.tokens(text, 0, text.length)).map(({ row }) => row)).toEqual([0, 1, 1]);
  });

  it("takes any text", () => {
    const matcher = compileMatcher([["a __ b*", "<num> c?", "*d"]]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = matcher.tokens(text, 0, text.length);
        for (const { from, to } of matcher.match(tokens)) expect(to).toBeGreaterThan(from);
        for (let i = 0; i < tokens.length; i++) {
          expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i] as number);
          expect(tokens.starts[i]).toBeGreaterThanOrEqual(tokens.ends[i - 1] ?? 0);
        }
      }),
    );
  });
});
