import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tidy } from "../tidy/index.ts";
import { sentences } from "./index.ts";
import { splitSentences } from "./split.ts";

const texts = (text: string) => splitSentences(text, 0).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  test.each([
    ["It is fast. It is small.", ["It is fast.", "It is small."]],
    ["It uses 2.5 bits. We like it.", ["It uses 2.5 bits.", "We like it."]],
    ["We test models, e.g. Qwen2.5 and others, vs. Llama.", ["We test models, e.g. Qwen2.5 and others, vs. Llama."]],
    ["Smith et al. showed it. So did we.", ["Smith et al. showed it.", "So did we."]],
    ["It draws 0.9 W. Scenes follow.", ["It draws 0.9 W.", "Scenes follow."]],
    ["It reads 90GB/s. In tests it holds.", ["It reads 90GB/s.", "In tests it holds."]],
    ["It beats ZeRO-R. Models fit.", ["It beats ZeRO-R.", "Models fit."]],
    ["J. Doe wrote it.", ["J. Doe wrote it."]],
    ["It ends here.We go on.", ["It ends here.", "We go on."]],
    ["Does it help? Yes!", ["Does it help?", "Yes!"]],
    ["See https://example.org/a.b for more.", ["See https://example.org/a.b for more."]],
  ])("cuts %s", (text, expected) => expect(texts(text)).toEqual(expected));

  it("covers all but white space, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const spans = splitSentences(text, 0);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (let i = 1; i < spans.length; i++) {
          expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe("zones", () => {
  const zones = (abstract: string) => sentences(tidy("A Title", abstract)).sentences.map((sentence) => sentence.zone);

  it("tells background, contribution, method and result apart", () => {
    expect(
      zones("Models are slow. We propose a cache. The cache keeps the last page. It is 2x faster than before."),
    ).toEqual(["title", "background", "contribution", "method", "result"]);
  });

  it("takes an abstract that never speaks of itself as being about its matter", () => {
    expect(zones("A cache keeps pages. It drops the rest.")).toEqual(["title", "method", "method"]);
  });
});
