import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { tokenize } from "./index.ts";
import { shapeOf } from "./shape.ts";
import { addressEnd, isWordUnit, multiplierEnd, ordinaryEnd, wordEnd } from "./word.ts";

const words = (text: string) => tokenize(sentences(tidy("", text))).map((token) => token.text);

describe("tokenize", () => {
  test.each([
    ["Qwen2.5-VL-7B ends.", ["Qwen2.5-VL-7B", "ends"]],
    ["SpecDec++ and LLM.int8() and llama.cpp", ["SpecDec++", "and", "LLM.int8()", "and", "llama.cpp"]],
    ["OPT-175B/BLOOM", ["OPT-175B", "BLOOM"]],
    ["on 8xA100 cards", ["on", "8x", "A100", "cards"]],
    ["a 2.3x gain.", ["a", "2.3x", "gain"]],
    ["see https://example.org/a/B-7b.", ["see", "https://example.org/a/B-7b."]],
    ["at github.com/Frob/Frob-7b and go", ["at", "github.com/Frob/Frob-7b", "and", "go"]],
  ])("cuts %s", (text, expected) => expect(words(text)).toEqual(expected));

  it("goes through 300,000 words without a pause", () => {
    const start = performance.now();
    expect(words("LLaMA-7B is a-b-c ".repeat(100_000))).toHaveLength(300_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("ordinaryEnd", () => {
  it("ends a word where all others end it", () => {
    const part = fc.constantFrom(..."a The X 7 - . , : / ( ) () ^ { + ++ * _ é · www. https:// x2".split(" "), " ");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        for (let at = 0; at < text.length; at++) {
          const end = isWordUnit(text.charCodeAt(at)) ? ordinaryEnd(text, at, text.length) : 0;
          if (end === 0) continue;
          expect([addressEnd(text, at), multiplierEnd(text, at), wordEnd(text, at)]).toEqual([0, 0, end]);
          expect(shapeOf(text.slice(at, end))).toBe(/^[a-z]/.test(text.slice(at)) ? "lower" : "capital");
        }
      }),
    );
  });
});

describe("shapeOf", () => {
  test.each([
    ["TriForce", "name"],
    ["vLLM", "name"],
    ["D2O", "name"],
    ["LUT-GEMM", "name"],
    ["CIFAR-10", "name"],
    ["AWQ", "acronym"],
    ["GPUs", "acronym"],
    ["Archon", "capital"],
    ["7B", "number"],
    ["2.3x", "number"],
    ["4-bit", "number"],
    ["x21", "number"],
    ["cache", "lower"],
    ["hardware-aware", "lower"],
  ] as const)("sees in %s a %s", (word, shape) => expect(shapeOf(word)).toBe(shape));
});
