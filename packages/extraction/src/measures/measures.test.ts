import { sliceSpan } from "@accelgraph/domain";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { ways } from "./finding.ts";
import { measures } from "./index.ts";
import phrasings from "./phrasings.yaml";
import { readQuantities } from "./quantities.ts";
import { entitiesOf, read, short } from "./sample.ts";
import { settingRules, withoutSettings } from "./settings.ts";

describe.each([...ways])("$id", ({ id, examples }) => {
  it.each(examples.match)("reads: %s", (text) => expect(read(text).map((m) => m.rule)).toContain(id));
  it.each(examples.miss)("leaves: %s", (text) => expect(read(text).map((m) => m.rule)).not.toContain(id));
});

describe.each([...settingRules])("$id", ({ examples }) => {
  const isKept = (example: string) => {
    const text = example.replace(/[«»]/g, "");
    const start = example.indexOf("«");
    const end = example.indexOf("»") - 1;
    return withoutSettings(text, readQuantities(text)).some((quantity) => quantity.start < end && start < quantity.end);
  };
  it.each(examples.match)("is a setting: %s", (example) => expect(isKept(example)).toBe(false));
  it.each(examples.miss)("is none: %s", (example) => expect(isKept(example)).toBe(true));
});

describe("numbers as abstracts write them", () => {
  test.each([
    ["A gain of 2.3x follows.", "speedup 2.3x increase"],
    ["It is 2.3× faster.", "speedup 2.3x increase"],
    ["It is 2.3-3.6x faster.", "speedup 2.3-3.6x increase"],
    ["It is 2.3x to 3.6x faster.", "speedup 2.3-3.6x increase"],
    ["It is between 2 and 3 times faster.", "speedup 2-3x increase"],
    ["Latency drops by 30 percent.", "latency 30% decrease"],
    ["Accuracy rises by 5 pp.", "quality 5pp increase"],
    ["It is an order of magnitude faster.", "speedup 10x increase"],
    ["It is two orders of magnitude faster.", "speedup 100x increase"],
    ["It brings a 3-fold reduction in energy.", "energy 3x decrease"],
    ["It halves the memory footprint.", "memory 2x decrease"],
    ["It cuts memory by half.", "memory 2x decrease"],
    ["It doubles throughput.", "throughput 2x increase"],
    ["It uses half the memory.", "memory 2x decrease"],
    ["It stays within 1% of the accuracy in full precision.", "quality <=1% decrease"],
    ["It streams at 45 FPS.", "throughput 45FPS absolute"],
    ["It generates 21 tokens/s.", "throughput 21tokens/s absolute"],
    ["The chip reaches 12.3 TOPS/W.", "energy 12.3TOPS/W absolute"],
    ["The chip occupies 2.1 mm^2.", "area 2.1mm² absolute"],
    ["Training costs $1.2M.", "cost 1.2$M absolute"],
    ["It was trained in 442 A100 GPU hours.", "cost 442GPU hours absolute"],
    ["It was trained in 8 days.", "cost 8days absolute"],
    ["A perplexity of 7.59 results.", "quality 7.59 absolute"],
    ["It cuts the sampling steps from 50 to 4.", "compute 50 absolute; compute 4 absolute"],
    ["Accuracy climbs from 21% to 34%.", "quality 21% absolute; quality 34% absolute"],
    ["Speedups range from 2x to 13x.", "speedup 2-13x increase"],
    ["It reduces EDP by 45%.", "energy 45% decrease"],
    ["It brings 3.2x area efficiency.", "area 3.2x increase"],
    ["It brings a 2.1x latency reduction.", "speedup 2.1x increase"],
    ["It needs 12x fewer samples.", "other 12x decrease"],
    ["It is 2.3x/1.7x faster.", "speedup 2.3x increase; speedup 1.7x increase"],
    ["Its accuracy loss of 1.2% is small.", "quality 1.2% decrease"],
    ["It reaches 95% of the speed of full precision.", "speedup 95% absolute"],
    ["It comes at a 2% area overhead.", "area 2% increase"],
    ["It comes at a 1.7x area overhead.", "area 1.7x increase"],
    ["It brings 2.6x extra cost.", "cost 2.6x increase"],
    ["It sustains an increased throughput of 40 tokens/s.", "throughput 40tokens/s absolute"],
    ["Its error climbs to 24-46%.", "quality 24-46% absolute"],
    ["It shows a 3% slowdown.", "speedup 3% decrease"],
    ["It reduces area and power by 30% and 45%.", "area 30% decrease; energy 45% decrease"],
    ["Even so it achieves only 34%.", "quality 34% absolute"],
  ])("%s", (text, expected) => {
    expect(read(text).map(short).join("; ")).toBe(expected);
  });

  test.each([
    "It is a 4-bit format with groups of 128.",
    "We use images of 224x224 and 16x16 patches.",
    "We train for 300k steps on 64 cards with a batch size of 32.",
    "It supports contexts of 128K tokens in version 2.5.",
    "It was published in 2023 by 12 authors.",
  ])("finds no result in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("results as they are phrased from venue to venue", () => {
  test.each(phrasings as [string, string][])("%s", (text, expected) => {
    expect(read(text).map(short).join("; ")).toBe(expected);
  });
});

describe("qualifiers", () => {
  test.each([
    ["It brings up to 2.3x and 1.7x speedups.", "speedup <=2.3x increase; speedup <=1.7x increase"],
    ["It brings up to 2.3x speedup and cuts energy by 30%.", "speedup <=2.3x increase; energy 30% decrease"],
    ["It brings over 2x speedup.", "speedup >=2x increase"],
    ["It brings nearly 2x speedup.", "speedup ~2x increase"],
    ["It brings a ~15% speedup.", "speedup ~15% increase"],
  ])("%s", (text, expected) => {
    expect(read(text).map(short).join("; ")).toBe(expected);
  });
});

describe("on any text", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "2.5x",
      "30%",
      "up to",
      "over",
      "and",
      ",",
      "(",
      ")",
      "from",
      "to",
      "Kestrel",
      "Osprey",
      "A100",
      "speedup",
      "memory",
      "by",
      "respectively",
      "1e400",
      "9".repeat(400),
      "half the",
      "$3M",
      ";",
      "7.1 ms",
      "-",
      "than",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const texts = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(" "));

  it("calls a metric by whole words, also where they are compounds", () => {
    expect(read("It brings end-to-end inference speedups of 3.2x.").map(({ name }) => name)).toEqual([
      "end-to-end inference speedups",
    ]);
  });

  it("quotes the stored text, with finite numbers, the same each time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = sentences(tidy("Kestrel", text));
        const entities = entitiesOf(document);
        const found = measures(document, entities);
        for (const m of found) {
          expect(sliceSpan(document.raw, document.toRaw(m)).length).toBeGreaterThan(0);
          expect(Number.isFinite(m.value)).toBe(true);
          expect(m.confidence).toBeGreaterThan(0);
        }
        expect(measures(document, entities)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it("ends on hostile text", () => {
    const units = [
      "2x ",
      "9",
      "(",
      "2x, ",
      "over 2x and ",
      "than Osprey, ",
      "word ",
      "3% of ",
      "2x (",
      "up to ",
      "a 2x speedup over Osprey and ",
    ];
    for (const unit of units) {
      const text = unit.repeat(20_000 / unit.length);
      const document = sentences(tidy("Kestrel", text));
      const entities = entitiesOf(document);
      for (const { start, end } of measures(document, entities)) expect(end, unit).toBeGreaterThan(start);
    }
  });
});
