import { openInMemory } from "@accelgraph/db";
import { EXPORT_FORMATS } from "@accelgraph/exporters";
import { describe, expect, it, test } from "vitest";
import type { z } from "zod";
import * as contract from "./contract/index.ts";
import { createApi } from "./create-api.ts";
import { fillSample } from "./sample-file.fixture.ts";

const db = fillSample(openInMemory());
const api = createApi({
  db: () => db,
  file: () => "sample.sqlite",
  runSql: () => ({ columns: ["n"], rows: [[1]], cut: false, rowLimit: 1000, milliseconds: 1 }),
});

async function ask<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const response = await api.request(`/api/${path}`);
  expect(response.status, path).toBe(200);
  return schema.parse(await response.json());
}

describe("every answer has the shape that the contract gives it", () => {
  test.each<[string, z.ZodType]>([
    ["meta", contract.metaResponse],
    ["suggest?q=fea", contract.suggestResponse],
    ["ask/best", contract.askResponse],
    ["ask/best?hardware=hardware/gpu&technique=technique/quantization", contract.askResponse],
    ["tradeoffs", contract.tradeoffsResponse],
    ["adoption", contract.adoptionResponse],
    ["ask/reach", contract.reachResponse],
    ["ask/gaps", contract.gapsResponse],
    ["node?id=method/feather", contract.nodeDetail],
    ["node?id=hardware/a100", contract.nodeDetail],
    ["graph?focus=method/feather&depth=2", contract.graphResponse],
    ["graph", contract.graphResponse],
    ["path?from=method/feather&to=hardware/gpu", contract.pathResponse],
    ["matrix?rows=technique&columns=hardware&order=similarity", contract.matrixResponse],
    ["cell?row=technique/quantization&column=hardware/gpu", contract.cellDetail],
    ["measurements?metric=speedup", contract.measurementsResponse],
    ["papers?q=weights", contract.papersResponse],
    ["queries", contract.queriesResponse],
    ["schema", contract.schemaResponse],
  ])("%s", async (path, schema) => {
    await ask(path, schema);
  });
});

describe("the search", () => {
  const names = async (q: string) =>
    (await ask(`suggest?q=${encodeURIComponent(q)}`, contract.suggestResponse)).items.map(({ node }) => node.name);

  it("puts the name itself before what only begins so", async () => {
    expect((await names("anvil"))[0]).toBe("Anvil");
    expect(await names("anvil")).toContain("Anvil: heavy weights");
  });
  it("forgives spelling and finds words within names", async () => {
    expect(await names("a-100")).toContain("A100");
    expect(await names("WEIGHT only")).toContain("weight-only");
  });
  it("without words gives what is spoken of most, and no papers", async () => {
    expect((await names(""))[0]).toBe("Anvil");
    expect(await names("")).not.toContain("Anvil: heavy weights");
  });
  it("finds nothing for nonsense", async () => {
    expect(await names("qqqq")).toEqual([]);
  });
});

describe("evidence", () => {
  it("marks number and rival in the sentence as one phrase", async () => {
    const path = "edge?source=method/feather&relation=compared-with&target=method/anvil";
    const { quotes, measurements } = await ask(path, contract.edgeDetail);
    const [quote] = quotes;
    expect(quote?.marks.map(([start, end]) => quote.sentence.slice(start, end))).toEqual(["2.5x faster than Anvil"]);
    expect(measurements.map(({ value }) => value)).toEqual([2.5]);
  });
  it("counts marks in UTF-16 units, past an emoji too", async () => {
    const { measurements } = await ask("papers/feather-light-weights", contract.paperDetail);
    const { text } = await ask("papers/feather-light-weights", contract.paperDetail);
    const late = measurements.find(({ value }) => value === 1.5);
    expect(text.slice(late?.start, late?.end)).toBe("1.5x");
    const [[start, end] = [0, 0]] = late?.quote.marks ?? [];
    expect(late?.quote.sentence.slice(start, end)).toBe("1.5x");
  });
});

describe("the matrix", () => {
  it("rolls families up, and unfolds them down to a cell that must be seen", async () => {
    const folded = await ask("matrix", contract.matrixResponse);
    expect(folded.rows.map(({ name }) => name)).toEqual(["quantization", "pruning"]);
    expect(folded.cells).toContainEqual(
      expect.objectContaining({ row: "technique/quantization", column: "hardware/gpu", papers: 2 }),
    );
    const shown = await ask("matrix?show=technique/weight-only,hardware/a100", contract.matrixResponse);
    expect(shown.rows.map(({ name }) => name)).toContain("weight-only");
    expect(shown.columns.map(({ name }) => name)).toContain("A100");
  });
  it("can be turned", async () => {
    const turned = await ask("matrix?rows=hardware&columns=technique", contract.matrixResponse);
    expect(turned.rows.map(({ name }) => name)).toContain("FPGA");
  });
  it("says of an empty cell what comes nearest", async () => {
    const { papers, nearest } = await ask("cell?row=technique/pruning&column=hardware/gpu", contract.cellDetail);
    expect(papers).toEqual([]);
    expect(nearest.map(({ row, column }) => `${row.name} on ${column.name}`)).toEqual(
      expect.arrayContaining(["pruning on FPGA", "quantization on GPU"]),
    );
  });
});

describe("a type against itself", () => {
  it("counts papers that bring techniques together, either way round, and leaves out what holds the other", async () => {
    const both = [
      { title: "Vise: cut and pack", label: "weight-only", otherLabels: ["pruning"] },
      { title: "Press: pack and cut", label: "pruning", otherLabels: ["quantization"] },
    ].map((sample) => ({ ...sample, abstract: "We propose it.", year: "2024", names: [], numbers: [] }));
    const mixed = fillSample(openInMemory(), both);
    const source = { db: () => mixed, file: () => "mixed.sqlite", runSql: () => Promise.reject(new Error()) };
    const answer = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> =>
      schema.parse(await (await createApi(source).request(`/api/${path}`)).json());
    const { cells, kin, sql } = await answer(
      "matrix?rows=technique&columns=technique&unfold=technique/quantization",
      contract.matrixResponse,
    );
    const pair = (row: string, column: string) => ({ row: `technique/${row}`, column: `technique/${column}` });
    expect(cells).toHaveLength(4);
    expect(cells).toEqual(
      expect.arrayContaining([
        { ...pair("pruning", "quantization"), papers: 2, best: null },
        { ...pair("quantization", "pruning"), papers: 2, best: null },
        { ...pair("pruning", "weight-only"), papers: 1, best: null },
        { ...pair("weight-only", "pruning"), papers: 1, best: null },
      ]),
    );
    expect(mixed.all(sql)).toHaveLength(4);
    expect(kin).toEqual(expect.arrayContaining([pair("pruning", "pruning"), pair("quantization", "weight-only")]));
    expect(kin).not.toContainEqual(pair("pruning", "quantization"));
    const cell = await answer("cell?row=technique/pruning&column=technique/quantization", contract.cellDetail);
    expect(cell.papers).toHaveLength(2);
    const same = await answer("cell?row=technique/pruning&column=technique/pruning", contract.cellDetail);
    expect(same).toMatchObject({ kin: "same", papers: [], nearest: [] });
  });

  it("holds a method against what papers compare it with, with the gain over it", async () => {
    const { cells, columns, sql } = await ask("matrix?rows=method&columns=method", contract.matrixResponse);
    expect(cells).toEqual([expect.objectContaining({ row: "method/feather", column: "method/anvil", papers: 1 })]);
    expect(cells[0]?.best?.value).toBe(2.5);
    expect(columns.map(({ name, papers }) => [name, papers])).toEqual([["Anvil", 2]]);
    expect(db.all(sql)).toEqual([expect.objectContaining({ method: "Feather", other_method: "Anvil", papers: 1 })]);
    const cell = await ask("cell?row=method/feather&column=method/anvil", contract.cellDetail);
    expect(cell.papers.map(({ title }) => title)).toEqual(["Feather: light weights"]);
    expect(cell.measurements.map(({ value }) => value)).toEqual([2.5]);
    expect(db.all(cell.sql)).toHaveLength(1);
    const turned = await ask("cell?row=method/anvil&column=method/feather", contract.cellDetail);
    expect(turned).toMatchObject({ kin: null, papers: [] });
  });
});

describe("the graph", () => {
  it("adds what was opened in a later wave", async () => {
    const { nodes } = await ask("graph?focus=method/feather&open=method/anvil", contract.graphResponse);
    const wave = (name: string) => nodes.find((node) => node.name === name)?.wave;
    expect([wave("Feather"), wave("Anvil"), wave("GPU")]).toEqual([0, 0, 1]);
  });
});

describe("a family of which no paper speaks by its own name", () => {
  it("is shown by its variants", async () => {
    const { nodes, edges } = await ask("graph?focus=hardware/ampere", contract.graphResponse);
    expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ampere", "A100", "Feather"]));
    expect(edges.length).toBeGreaterThan(0);
  });
});

describe("the graph as a file", () => {
  it.each(EXPORT_FORMATS)("is given as %s, to be saved and not opened", async (format) => {
    const response = await api.request(`/api/export?focus=method/feather&to=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="accelgraph-feather\.\w+"$/);
    expect(await response.text()).toContain("Anvil");
  });
  it("leaves out what the screen leaves out", async () => {
    const response = await api.request(
      "/api/export?focus=method/feather&to=csv&types=hardware&hide=technique/weight-only",
    );
    const text = await response.text();
    expect(text).toContain("A100");
    expect(text).not.toContain("Anvil,");
  });
});

describe("trouble", () => {
  it.each([
    ["/api/node?id=method/none", 404, "not-found"],
    ["/api/graph?focus=none", 400, "bad-request"],
    ["/api/nothing", 404, "not-found"],
    ["/api/papers/none", 404, "not-found"],
  ])("%s is a fault with a remedy", async (path, status, code) => {
    const response = await api.request(path);
    expect(response.status).toBe(status);
    const { fault } = contract.faultResponse.parse(await response.json());
    expect(fault.code).toBe(code);
    expect(fault.remedy).not.toBe("");
  });
  it("an empty file answers everything it can", async () => {
    const empty = fillSample(openInMemory(), []);
    const nothing = createApi({
      db: () => empty,
      file: () => "empty.sqlite",
      runSql: () => Promise.reject(new Error()),
    });
    for (const path of [
      "meta",
      "suggest",
      "ask/reach",
      "ask/gaps",
      "graph",
      "matrix",
      "papers",
      "measurements",
      "tradeoffs",
      "adoption",
    ]) {
      expect((await nothing.request(`/api/${path}`)).status, path).toBe(200);
    }
    expect((await nothing.request("/api/ask/best")).status).toBe(404);
  });
});
