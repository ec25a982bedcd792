import { describe, expect, it } from "vitest";
import { parametersOf } from "../sql/parameters.ts";
import { axisTypes, heatOf, readMatrixState } from "./matrix-state.ts";

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

describe("parametersOf", () => {
  it("finds :names outside of quotes and comments, each once", () => {
    const sql = "SELECT ':no', x -- :nor\n FROM t WHERE a = :name AND b > :least OR c = :name /* :never */ AND d::e";
    expect(parametersOf(sql)).toEqual(["name", "least"]);
  });
});
