import { describe, expect, it, test } from "vitest";
import { changeWord, formatValue, qualifierWord } from "./format-value.ts";

const stated = {
  metric: "speedup",
  value: 1.45,
  valueMax: null,
  unit: "x",
  qualifier: "=",
  change: "increase",
} as const;

describe("formatValue", () => {
  test.each([
    ["a factor", {}, "1.45×"],
    ["a range", { value: 2.3, valueMax: 3.6 }, "2.3–3.6×"],
    ["a gain in per cent", { value: 30, unit: "%" }, "+30 %"],
    ["a loss in points", { value: 0.5, unit: "pp", change: "decrease" }, "−0.5 pp"],
    ["a level", { value: 7.59, unit: "", change: "absolute" }, "7.59"],
    ["a time", { value: 12.4, unit: "ms", change: "absolute" }, "12.4 ms"],
    ["a large number", { value: 123456, unit: "tokens/s", change: "absolute" }, "123,456 tokens/s"],
  ] as const)("writes %s", (_name, given, written) => {
    expect(formatValue({ ...stated, ...given })).toBe(written);
  });
  it("does not let a factor of loss read as a gain", () => {
    expect(changeWord({ ...stated, change: "decrease" })).toBe("less");
  });
  it("says how exactly a value is stated", () => {
    const words = (["=", "<=", ">=", "~"] as const).map((qualifier) => qualifierWord({ qualifier }));
    expect(words).toEqual(["", "up to", "over", "about"]);
  });
});
