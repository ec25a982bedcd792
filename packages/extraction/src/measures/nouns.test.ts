import { describe, expect, it } from "vitest";
import { abbreviatedTerms } from "./abbreviated-terms.ts";
import { read } from "./sample.ts";

describe("nouns that measure only where a number is said of them", () => {
  const metricsOf = (text: string) => read(text).map(({ metric }) => metric);

  it.each([
    ["It cuts bank retries by 12%.", ["other"]],
    ["It cuts weight fetches by 12%.", ["memory"]],
    ["It needs 12% fewer servers than Osprey.", ["cost"]],
    ["It trims 12% of the wires.", ["area"]],
  ])("%s", (text, expected) => {
    expect(metricsOf(text)).toEqual(expected);
  });

  it("leaves who does the work and how much it is aside", () => {
    expect(metricsOf("A 12% average improvement follows.")).toEqual(["quality"]);
    expect(metricsOf("It retains 97% of the teacher.")).toEqual(["quality"]);
  });

  it("calls the metric by the phrase's own words", () => {
    expect(read("It cuts remote weight fetches by 12%.").map(({ name }) => name)).toEqual(["remote weight fetches"]);
  });
});

describe("measures that a text abbreviates", () => {
  it("are known by their last words", () => {
    const terms = abbreviatedTerms([
      { shortText: "NBE", longText: "normalized boundary error" },
      { shortText: "KV", longText: "Key-Value" },
    ]);
    expect([...terms].map(([short, { metric }]) => [short, metric])).toEqual([["nbe", "quality"]]);
  });
});
