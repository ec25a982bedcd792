import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { metricName } from "./metric-name.ts";

describe("metricName", () => {
  test.each([
    ["a name stays as it is", "token generation throughput", "token generation throughput"],
    ["a possessive is left out", "their online processing efficiency", "online processing efficiency"],
    ["a preposition is left out", "from significant runtime overhead", "significant runtime overhead"],
    ["an adverb with its verb is no name", "the method successfully accelerates", ""],
    ["a comparison is no name", "outperforms the baseline by", ""],
    ["a number is no name", "and 7.7%", ""],
    ["nothing stays nothing", "", ""],
  ])("%s", (_, words, name) => {
    expect(metricName(words)).toBe(name);
  });

  it("is a part of the words, whatever they are, and the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (words) => {
        const name = metricName(`of ${words}`);
        expect(`of ${words}`).toContain(name);
        expect(metricName(`of ${words}`)).toBe(name);
      }),
    );
  });
});
