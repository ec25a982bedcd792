import type { Measurement } from "@accelgraph/api";
import { describe, expect, it } from "vitest";
import { formatTable } from "./format-table.ts";
import { comparableGroups } from "./groups.ts";

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

describe("formatTable", () => {
  const items = [number(2, { subject: party('A|B "C", 100%_x') })];
  it("quotes for CSV and keeps formulas from running", () => {
    expect(formatTable(items, "csv")).toContain('"A|B ""C"", 100%_x"');
    expect(formatTable([number(1, { subject: party("=1+1") })], "csv")).toContain("\r\n'=1+1,");
  });
  it("escapes for Markdown and LaTeX", () => {
    expect(formatTable(items, "markdown")).toContain('A\\|B "C", 100%_x');
    expect(formatTable(items, "latex")).toContain('A|B "C", 100\\%\\_x');
  });
});
