import { describe, expect, it } from "vitest";
import { buildHierarchy, type MatrixInput, shapeMatrix } from "./index.ts";

const families = buildHierarchy([
  { narrower: "weight-only", broader: "quantization" },
  { narrower: "a100", broader: "ampere" },
  { narrower: "ampere", broader: "gpu" },
  { narrower: "orin", broader: "gpu" },
]);
const papers: Record<string, number> = { quantization: 5, pruning: 3, gpu: 7, cpu: 1, ampere: 2, orin: 1 };

/** Cells as `row column` lines. */
function shape(lines: readonly string[], options: Partial<MatrixInput> = {}) {
  return shapeMatrix({
    cells: lines.map((line) => {
      const [row = "", column = ""] = line.split(" ");
      return { row, column };
    }),
    families,
    order: "papers",
    unfolded: new Set(),
    name: (id) => id,
    papers: (id) => papers[id] ?? 0,
    ...options,
  });
}

const ROLLED_UP = [
  ...["a100", "ampere", "orin", "gpu"].flatMap((column) => [`weight-only ${column}`, `quantization ${column}`]),
  "pruning cpu",
];

describe("shapeMatrix", () => {
  it("lists the tops of the families, most papers first", () => {
    const { rows, columns } = shape(ROLLED_UP);
    expect(rows.map((row) => row.id)).toEqual(["quantization", "pruning"]);
    expect(columns.map((column) => column.id)).toEqual(["gpu", "cpu"]);
  });
  it("unfolds one family at a time, one level deeper", () => {
    const { columns } = shape(ROLLED_UP, { unfolded: new Set(["gpu"]) });
    expect(columns.map(({ id, level, narrower }) => [id, level, narrower])).toEqual([
      ["gpu", 0, 2],
      ["ampere", 1, 1],
      ["orin", 1, 0],
      ["cpu", 0, 0],
    ]);
  });
  it("orders by name", () => {
    expect(shape(ROLLED_UP, { order: "name" }).rows.map((row) => row.id)).toEqual(["pruning", "quantization"]);
  });
  it("puts like by like", () => {
    const { rows } = shape(["a x", "a y", "b z", "c x", "c y"], { order: "similarity" });
    expect(rows.map((row) => row.id)).toEqual(["a", "c", "b"]);
  });
});
