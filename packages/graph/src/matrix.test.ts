import { describe, expect, it } from "vitest";
import { buildHierarchy, buildMatrix, type MatrixInput } from "./index.ts";

const rowFamilies = buildHierarchy([{ narrower: "awq-like", broader: "quantization" }]);
const columnFamilies = buildHierarchy([
  { narrower: "a100", broader: "ampere" },
  { narrower: "ampere", broader: "gpu" },
  { narrower: "orin", broader: "gpu" },
]);

function make(options: Partial<MatrixInput> = {}) {
  return buildMatrix({
    facts: [
      { row: "awq-like", column: "a100", paper: 1 },
      { row: "awq-like", column: "orin", paper: 1 },
      { row: "quantization", column: "gpu", paper: 2 },
      { row: "pruning", column: "cpu", paper: 3 },
    ],
    values: [
      { row: "awq-like", column: "a100", value: 1.45, measurement: 7 },
      { row: "quantization", column: "gpu", value: 1.2, measurement: 8 },
    ],
    rowFamilies,
    columnFamilies,
    order: "papers",
    unfolded: new Set(),
    name: (id) => id,
    ...options,
  });
}

describe("buildMatrix", () => {
  it("rolls both families up and counts a paper once", () => {
    const { rows, columns, cells } = make();
    expect(rows.map((row) => row.id)).toEqual(["quantization", "pruning"]);
    expect(columns.map((column) => column.id)).toEqual(["gpu", "cpu"]);
    expect(cells).toContainEqual({
      row: "quantization",
      column: "gpu",
      papers: 2,
      best: { value: 1.45, measurement: 7 },
    });
  });
  it("leaves out empty cells", () => {
    expect(make().cells).toHaveLength(2);
  });
  it("unfolds one family at a time, one level deeper", () => {
    const { columns } = make({ unfolded: new Set(["gpu"]) });
    expect(columns.map(({ id, level, narrower }) => [id, level, narrower])).toEqual([
      ["gpu", 0, 2],
      ["ampere", 1, 1],
      ["orin", 1, 0],
      ["cpu", 0, 0],
    ]);
  });
  it("orders by name", () => {
    expect(make({ order: "name" }).rows.map((row) => row.id)).toEqual(["pruning", "quantization"]);
  });
  it("puts like by like", () => {
    const facts = [
      ["a", "x"],
      ["a", "y"],
      ["b", "z"],
      ["c", "x"],
      ["c", "y"],
    ].map(([row = "", column = ""], paper) => ({ row, column, paper }));
    expect(make({ facts, values: [], order: "similarity" }).rows.map((row) => row.id)).toEqual(["a", "c", "b"]);
  });
});
