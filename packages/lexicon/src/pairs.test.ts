import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { judgePairs, lexicon } from "./index.ts";

const REQUIRED_ACCURACY = 0.98;

it("merges spellings and keeps variants apart", () => {
  const text = readFileSync(new URL("../fixtures/pairs.tsv", import.meta.url), "utf8");
  const { pairs, right, wrong } = judgePairs(text, lexicon);
  expect(pairs).toBeGreaterThanOrEqual(200);
  expect(right / pairs, wrong.join("\n")).toBeGreaterThanOrEqual(REQUIRED_ACCURACY);
});

it("takes no line for a pair that is none", () => {
  expect(() => judgePairs("hardware\tA100\tH100\tunlike", lexicon)).toThrow("A100\tH100\tunlike");
});
