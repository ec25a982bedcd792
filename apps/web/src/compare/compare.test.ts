import type { Measurement } from "@accelgraph/api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableGroups } from "./groups.ts";
import { frontierOf, qualityScale } from "./tradeoff-scale.ts";
import { whyNotRanked } from "./why-not.ts";

let id = 0;
const party = (name: string) => ({ id: `method/${name.toLowerCase()}`, type: "method" as const, name });

function number(value: number, given: Partial<Measurement> = {}, paper = "p"): Measurement {
  const quoted = { id: `paper/${paper}`, title: `Paper ${paper}`, year: 2024, url: null };
  return {
    ...{ id: ++id, metric: "speedup", name: "speedup", value, valueMax: null, unit: "x", qualifier: "=" },
    ...{ change: "increase", subject: party("A"), baseline: null, hardware: null, model: null, dataset: null },
    quote: { paper: quoted, sentence: "s", marks: [], rule: "r", confidence: 1 },
    ...given,
  } as Measurement;
}

const same = { baseline: party("GPTQ"), hardware: party("A100"), model: party("LLaMA-7B") };

describe("comparableGroups", () => {
  it("ranks across papers only where all conditions are known and agree", () => {
    const [group] = comparableGroups([number(2, same, "p"), number(3, same, "q")]);
    expect(group?.items.map(({ value }) => value)).toEqual([3, 2]);
    expect(group?.conditions).toBe("over GPTQ · on A100 · with LLaMA-7B");
  });
  it("does not rank numbers of two papers that leave something out", () => {
    const loose = { ...same, model: null };
    expect(comparableGroups([number(2, loose, "p"), number(3, loose, "q")]).map(({ key }) => key)).toEqual(["alone x"]);
  });
  it("gives each unit an axis of its own", () => {
    const groups = comparableGroups([number(2, {}, "p"), number(80, { unit: "%" }, "q")]);
    expect(groups.map(({ isAlone, items }) => [isAlone, items.length])).toEqual([
      [true, 1],
      [true, 1],
    ]);
  });
  it("ranks within one paper what its text leaves alike", () => {
    const [group] = comparableGroups([number(2, {}, "p"), number(3, {}, "p")]);
    expect(group?.conditions).toBe("within “Paper p”");
  });
  it("never puts a gain beside a loss", () => {
    const groups = comparableGroups([number(2, same), number(2, { ...same, change: "decrease" })]);
    expect(groups.map(({ key }) => key)).toEqual(["alone x"]);
  });
});

describe("whyNotRanked", () => {
  it("names what differs and what is left out", () => {
    const [a, b] = [number(2, same, "p"), number(3, { ...same, baseline: party("FP16"), model: null }, "q")];
    expect(whyNotRanked(a, b)).toEqual(["baselines differ: GPTQ and FP16", "only one names its model, LLaMA-7B"]);
  });
  it("has a reason exactly where two are not in one group", () => {
    const named = fc.constantFrom(null, party("X"), party("Y"));
    const any = fc.record({
      given: fc.record({ baseline: named, hardware: named, model: named }),
      change: fc.constantFrom("increase", "decrease") as fc.Arbitrary<Measurement["change"]>,
      unit: fc.constantFrom("x", "%"),
      paper: fc.constantFrom("p", "q"),
    });
    fc.assert(
      fc.property(any, any, (one, two) => {
        const [a, b] = [one, two].map(({ given, change, unit, paper }) => number(2, { ...given, change, unit }, paper));
        if (a === undefined || b === undefined) return;
        const isTogether = comparableGroups([a, b]).some(({ items, isAlone }) => !isAlone && items.length === 2);
        expect(whyNotRanked(a, b).length === 0).toBe(isTogether);
      }),
    );
  });
});

describe("the trade-off", () => {
  const point = (change: number, factor: number) => ({ change, factor });
  it("keeps what nothing else beats in both", () => {
    const points = [point(-1, 3), point(-2, 2), point(0, 1.5), point(-5, 9), point(-1, 2.9)];
    expect(frontierOf(points)).toEqual([point(-5, 9), point(-1, 3), point(0, 1.5)]);
  });
  it("holds every point that is not on it below one that is", () => {
    const any = fc.record({ change: fc.integer({ min: -9, max: 9 }), factor: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (points) => {
        const frontier = frontierOf(points);
        for (const { change, factor } of points) {
          expect(frontier.some((best) => best.change >= change && best.factor >= factor)).toBe(true);
        }
      }),
    );
  });
  it("keeps the order of values and zero in its place", () => {
    const scale = qualityScale([-20, 3], { from: 0, to: 100 });
    const places = [-20, -5, -0.5, 0, 1, 3].map(scale.at);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(scale.ticks).toContain(0);
  });
});
