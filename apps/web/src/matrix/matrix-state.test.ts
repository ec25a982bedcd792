import { describe, expect, it } from "vitest";
import { parametersOf } from "../sql/parameters.ts";
import { axisTypes, heatOf, matrixTable, readMatrixState } from "./matrix-state.ts";
import { nextPlace } from "./walk-cells.ts";

describe("the matrix's address", () => {
  it("takes rows and columns from the cell where it does not name them", () => {
    const state = readMatrixState(new URLSearchParams("cell=method/awq,model/opt"));
    expect([state.rows, state.columns]).toEqual(["method", "model"]);
  });
  it("offers only pairs that the file has, either way round", () => {
    const kinds = axisTypes(["technique hardware", "method hardware"]);
    expect(kinds.rowsFor()).toEqual(["technique", "method", "hardware"]);
    expect(kinds.columnsFor("hardware")).toEqual(["technique", "method"]);
  });
  it("shades by doublings of papers and by steps of speed", () => {
    expect([1, 2, 4, 100].map((papers) => heatOf(papers, "papers"))).toEqual([1, 2, 3, 5]);
    expect([1.2, 2, 5, 10, 100].map((speed) => heatOf(speed, "best"))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a walk over cells", () => {
  it("stops at the edges and leads to the ends", () => {
    const walk = (key: string, isCtrl = false) => nextPlace(key, isCtrl, { row: 1, column: 0 }, 3, 4);
    expect(["ArrowLeft", "ArrowDown", "PageDown", "End"].map((key) => walk(key))).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
      { row: 2, column: 0 },
      { row: 1, column: 3 },
    ]);
    expect(walk("End", true)).toEqual({ row: 2, column: 3 });
    expect(walk("Enter")).toBeNull();
  });
});

describe("the matrix as a table", () => {
  it("leaves empty what nobody reports, and says of a best number that it is a bound", () => {
    const item = (id: string) => ({ id, type: "technique" as const, name: id, papers: 1, level: 0, narrower: 0 });
    const matrix = {
      ...{ rows: [item("a/x")], columns: [item("b/y"), item("b/z")], cut: { rows: 0, columns: 0 }, sql: "" },
      cells: [{ row: "a/x", column: "b/y", papers: 3, best: { value: 2.5, upTo: true, measurement: 1 } }],
    };
    expect(matrixTable(matrix, "papers")).toEqual({ columns: ["", "b/y", "b/z"], rows: [["a/x", 3, null]] });
    expect(matrixTable(matrix, "best").rows).toEqual([["a/x", "up to 2.5x", null]]);
  });
});

describe("parametersOf", () => {
  it("finds :names outside of quotes and comments, each once", () => {
    const sql = "SELECT ':no', x -- :nor\n FROM t WHERE a = :name AND b > :least OR c = :name /* :never */ AND d::e";
    expect(parametersOf(sql)).toEqual(["name", "least"]);
  });
});
