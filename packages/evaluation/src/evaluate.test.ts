import { describe, expect, it, test } from "vitest";
import { evaluate, type GoldRecord, isSetAside } from "./index.ts";

const paper: GoldRecord = {
  id: "one",
  title: "SwiftLeaf: Fast Decoding",
  in_scope: true,
  entities: [
    { type: "method", name: "SwiftLeaf", aliases: ["Swift Leaf Decoding"], role: "proposed" },
    { type: "method", name: "SpecDec", aliases: [], role: "compared" },
    { type: "hardware", name: "A100", aliases: ["NVIDIA A100 GPU"], role: "target" },
    { type: "model", name: "LLaMA-7B", aliases: [], role: "mentioned" },
  ],
  techniques: ["speculative-decoding"],
  model_classes: ["llm"],
  measurements: [
    {
      metric: "speedup",
      value: 2.5,
      value_max: null,
      unit: "x",
      qualifier: "<=",
      change: "increase",
      subject: "SwiftLeaf",
      baseline: "SpecDec",
      hardware: "A100",
      model: null,
      dataset: null,
      quote: "up to 2.5x",
    },
  ],
};

function f1(predicted: GoldRecord, row: string): number | undefined {
  return evaluate([paper], [predicted]).rows.find((figures) => figures.row === row)?.f1;
}

describe("evaluate", () => {
  it("gives a perfect reading full marks", () => {
    const evaluation = evaluate([paper], [paper]);
    expect(evaluation.macro).toBe(1);
    expect(evaluation.papersRight).toBe(1);
    expect(evaluation.unpaired).toBe(0);
  });

  it("pairs papers by title however it is spelled", () => {
    expect(evaluate([paper], [{ ...paper, id: "two", title: "SWIFTLEAF — fast  decoding." }]).macro).toBe(1);
  });

  it("counts a paper that was not predicted as read empty", () => {
    const evaluation = evaluate([paper], []);
    expect(evaluation.unpaired).toBe(1);
    expect(evaluation.papersRight).toBe(0);
    expect(evaluation.rows.find(({ row }) => row === "edge hardware")).toMatchObject({ p: 1, r: 0, f1: 0, n: 1 });
  });

  it("takes an alias for the name, but not across types", () => {
    const renamed = (type: "hardware" | "model") => ({
      ...paper,
      entities: paper.entities.map((e) =>
        e.name === "A100" ? { ...e, type, name: "nvidia A100-GPU", aliases: [] } : e,
      ),
    });
    expect(f1(renamed("hardware"), "entity hardware")).toBe(1);
    expect(f1(renamed("model"), "entity hardware")).toBe(0);
  });

  it("draws edges by role: the wrong role is one missed and one invented", () => {
    const predicted = {
      ...paper,
      entities: paper.entities.map((e) => (e.name === "SpecDec" ? { ...e, role: "used" } : e)),
    };
    expect(f1(predicted, "entity method")).toBe(1);
    expect(f1(predicted, "edge method")).toBe(0.5);
    expect(evaluate([paper], [predicted]).papersRight).toBe(0);
  });

  test.each([
    ["another number", { value: 2.4 }, [0, 0, 0]],
    ["another unit", { unit: "%" }, [0, 0, 0]],
    ["a unit spelled otherwise", { unit: "times" }, [1, 1, 1]],
    ["another metric", { metric: "latency" }, [1, 0, 0]],
    ["another direction", { change: "decrease" }, [1, 1, 0]],
    ["another device", { hardware: null }, [1, 1, 0]],
    ["an unnamed baseline for a named one", { baseline: "the dense model" }, [1, 1, 0]],
    ["a baseline under its other name", { subject: "swift-leaf decoding" }, [1, 1, 1]],
  ])("judges a measurement with %s", (_, change, expected) => {
    const predicted = { ...paper, measurements: paper.measurements.map((m) => ({ ...m, ...change })) };
    const rows = ["measurement value", "measurement", "measurement tuple"] as const;
    expect(rows.map((row) => f1(predicted, row))).toEqual(expected);
  });

  it("reports papers lost and edges invented by a wrong decision on scope", () => {
    const lost = evaluate([paper], [{ ...paper, in_scope: false, entities: [], techniques: [] }]);
    expect(lost.scope.lost).toEqual([paper.title]);
    const stars = { ...paper, in_scope: false, entities: [], techniques: [], model_classes: [], measurements: [] };
    expect(evaluate([stars], [paper]).scope).toMatchObject({ outOfScope: 1, spuriousEdges: 4 });
  });
});

describe("isSetAside", () => {
  it("does not depend on how the title is spelled", () => {
    for (const title of ["T-MAC: CPU Renaissance", "Medusa heads", "A b c"]) {
      expect(isSetAside(title.toUpperCase())).toBe(isSetAside(title));
    }
  });
  it("sets about a third aside", () => {
    const titles = Array.from({ length: 3000 }, (_, i) => `Paper number ${i} of many`);
    const share = titles.filter(isSetAside).length / titles.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  });
});
