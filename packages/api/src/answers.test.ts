import { openInMemory } from "@accelgraph/db";
import { describe, expect, it, test } from "vitest";
import type { z } from "zod";
import { signedChange } from "./answers/charts.ts";
import * as contract from "./contract/index.ts";
import { createApi } from "./create-api.ts";
import { fillSample } from "./sample-file.fixture.ts";

const db = fillSample(openInMemory());
const api = createApi({ db: () => db, file: () => "sample.sqlite", runSql: () => Promise.reject(new Error()) });

async function ask<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const response = await api.request(`/api/${path}`);
  expect(response.status, path).toBe(200);
  return schema.parse(await response.json());
}

describe("what has worked", () => {
  it("on a device answers for narrower ones too, tied numbers first, with what nobody tried there", async () => {
    const { results, gaps, covers } = await ask("ask/best?hardware=hardware/gpu", contract.askResponse);
    expect(covers.map(({ name }) => name)).toEqual(["A100"]);
    expect(results.map(({ value, tied }) => [value, tied])).toEqual([
      [3, true],
      [2.5, true],
    ]);
    expect(gaps.map(({ technique }) => technique.name)).toEqual(["pruning"]);
  });
  it("by a technique on a device needs both", async () => {
    const path = "ask/best?hardware=hardware/gpu&technique=technique/weight-only";
    const { results, papers, methods } = await ask(path, contract.askResponse);
    expect([papers, methods.items.map(({ name }) => name), results.map(({ value }) => value)]).toEqual([
      1,
      ["Feather"],
      [2.5],
    ]);
  });
  it("by a technique names the hardware on which nobody tried it", async () => {
    const { gaps } = await ask("ask/best?technique=technique/quantization", contract.askResponse);
    expect(gaps.map(({ hardware }) => hardware.name)).toEqual(["FPGA"]);
  });
});

describe("the matrix against years", () => {
  it("lists them in order, and opens a cell of one", async () => {
    const { columns, cells } = await ask("matrix?rows=technique&columns=year&order=papers", contract.matrixResponse);
    expect(columns.map(({ name }) => name)).toEqual(["2021", "2023", "2024"]);
    expect(cells).toContainEqual(
      expect.objectContaining({ row: "technique/quantization", column: "year/2023", papers: 1 }),
    );
    const full = await ask("cell?row=technique/quantization&column=year/2021", contract.cellDetail);
    expect(full.papers.map(({ title }) => title)).toEqual(["Anvil: heavy weights"]);
    expect(full.measurements.map(({ value }) => value)).toEqual([3]);
    const none = await ask("cell?row=technique/pruning&column=year/2023", contract.cellDetail);
    expect(none.nearest[0]).toMatchObject({ column: { name: "2024" }, why: "beside 2023" });
  });
});

describe("a cell", () => {
  it("shows the sentence that ties each paper to it", async () => {
    const { papers } = await ask("cell?row=technique/quantization&column=hardware/a100", contract.cellDetail);
    const words = papers[0]?.ties.flatMap(({ sentence, marks }) => marks.map(([from, to]) => sentence.slice(from, to)));
    expect(words).toContain("A100");
  });
  it("that is empty names full ones along both hierarchies, and why they are near", async () => {
    const { nearest } = await ask("cell?row=technique/pruning&column=hardware/a100", contract.cellDetail);
    const near = nearest.map(({ row, column, why }) => `${row.name} on ${column.name}: ${why}`);
    expect(near).toEqual(expect.arrayContaining(["pruning on FPGA: null", "quantization on A100: null"]));
  });
});

describe("facets", () => {
  it("count what is narrower too, as choosing them does", async () => {
    const { facets } = await ask("measurements?metric=speedup", contract.measurementsResponse);
    const gpu = facets.hardware.find(({ name }) => name === "GPU");
    const chosen = await ask("measurements?metric=speedup&hardware=hardware/gpu", contract.measurementsResponse);
    expect(gpu?.count).toBe(chosen.total);
    expect(facets.technique.find(({ name }) => name === "quantization")?.count).toBe(3);
    expect(facets.year.map(({ value }) => value)).toEqual(["2023", "2021"]);
  });
  it("of papers lead to the papers that they count", async () => {
    const { facets } = await ask("papers", contract.papersResponse);
    expect(facets.technique.map(({ name, count }) => [name, count])).toContainEqual(["quantization", 2]);
    const { total } = await ask("papers?technique=technique/quantization&year=2021", contract.papersResponse);
    expect(total).toBe(1);
  });
});

describe("when techniques met hardware", () => {
  it("gives the first paper of each meeting", async () => {
    const { rows } = await ask("adoption?technique=technique/quantization", contract.adoptionResponse);
    const [first] = rows.find(({ technique }) => technique.name === "quantization")?.marks ?? [];
    expect(first).toMatchObject({ hardware: { name: "GPU" }, year: 2021, paper: { title: "Anvil: heavy weights" } });
  });
});

describe("signedChange", () => {
  test.each([
    ["accuracy", "decrease", 0.5, null, -0.5],
    ["accuracy", "increase", 2, 3, 2],
    ["perplexity", "increase", 0.1, null, -0.1],
    ["relative error", "decrease", 40, null, 40],
    ["accuracy", "decrease", 1, 3, -3],
  ] as const)("%s: %s of %d", (name, change, value, valueMax, signed) => {
    expect(signedChange({ name, change, value, valueMax })).toBe(signed);
  });
});

describe("the SQL behind an answer", () => {
  const rowsOf = (sql: string) => db.all(sql.replace(/;$/, ""));
  it("runs as it stands, and gives what is shown", async () => {
    const best = await ask("ask/best?hardware=hardware/gpu", contract.askResponse);
    expect(rowsOf(best.sql).map((row) => [row.subject, row.speedup])).toEqual(
      best.results.map(({ subject, value }) => [subject?.name, value]).concat([["Feather", 1.5]]),
    );
    const numbers = await ask("measurements?metric=speedup&hardware=hardware/gpu", contract.measurementsResponse);
    expect(rowsOf(numbers.sql).map(({ value }) => value)).toEqual(numbers.items.map(({ value }) => value));
    const papers = await ask("papers?q=weights&order=title", contract.papersResponse);
    expect(rowsOf(papers.sql).map(({ title }) => title)).toEqual(papers.items.map(({ title }) => title));
    const gaps = await ask("ask/gaps", contract.gapsResponse);
    expect(rowsOf(gaps.sql).map(({ technique, hardware }) => [technique, hardware])).toEqual(
      gaps.items.map(({ technique, hardware }) => [technique.name, hardware.name]),
    );
    const graph = await ask("graph?focus=method/feather", contract.graphResponse);
    const behind = await ask("graph/sql?focus=method/feather", contract.sqlBehindResponse);
    expect(rowsOf(behind.sql)).toHaveLength(graph.edges.length);
    const cell = await ask("cell?row=technique/quantization&column=hardware/gpu", contract.cellDetail);
    expect(rowsOf(cell.sql).map(({ title }) => title)).toEqual(cell.papers.map(({ title }) => title));
  });
  it.each(["matrix", "matrix?rows=hardware&columns=technique", "matrix?rows=year&columns=hardware", "ask/reach"])(
    "of %s runs as well",
    async (path) => {
      const { sql } = await ask(path, contract.sqlBehindResponse);
      expect(rowsOf(sql).length).toBeGreaterThan(0);
    },
  );
  it.each(["tradeoffs", "tradeoffs?gain=memory&hardware=hardware/gpu", "adoption"])("of %s too", async (path) => {
    const { sql } = await ask(path, contract.sqlBehindResponse);
    expect(() => rowsOf(sql)).not.toThrow();
  });
  it("writes values out so that no quotation mark in them ends the text", async () => {
    const { sql } = await ask(`papers?q=${encodeURIComponent("o'clock weights")}`, contract.papersResponse);
    expect(() => rowsOf(sql)).not.toThrow();
  });
});
