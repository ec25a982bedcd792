import { describe, expect, it } from "vitest";
import { collapseClaims, neighbourhood, shortestPath } from "./index.ts";
import { claim, sampleGraph } from "./sample.fixture.ts";

describe("collapseClaims", () => {
  it("counts each paper once and keeps the first year", () => {
    const claims = ["a targets b 1 2023", "a targets b 1 2023", "a targets b 2 2021", "a targets b 3"].map(claim);
    expect(collapseClaims(claims)).toEqual([
      expect.objectContaining({ id: "a>targets>b", papers: 3, firstYear: 2021 }),
    ]);
  });
  it("does not depend on the order of the claims", () => {
    const claims = ["a targets b 1 2023", "b runs c 2", "a targets b 2 2021"].map(claim);
    expect(collapseClaims(claims.reverse())).toEqual(collapseClaims(claims));
  });
});

describe("neighbourhood", () => {
  const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).sort();

  it("holds what is one step away and all edges between", () => {
    const near = neighbourhood(sampleGraph(), ["awq"]);
    expect(ids(near.nodes)).toEqual(["a100", "awq", "gptq", "orin", "wq"]);
    expect(ids(near.edges)).toContain("gptq>is-a>wq");
  });
  it("reaches farther with depth", () => {
    const near = neighbourhood(sampleGraph(), ["awq"], { depth: 2 });
    expect(near.distance.get("medusa")).toBe(2);
  });
  it("keeps the nodes with most papers and says how many were cut", () => {
    const near = neighbourhood(sampleGraph(), ["awq"], { maxNodes: 3 });
    expect(ids(near.nodes)).toEqual(["a100", "awq", "wq"]);
    expect(near.cut).toBe(2);
  });
  it("filters by type, year and papers, and never filters the focus away", () => {
    const graph = sampleGraph();
    const hardware = neighbourhood(graph, ["awq"], { filter: { types: new Set(["hardware"]) } });
    expect(ids(hardware.nodes)).toEqual(["a100", "awq", "orin"]);
    const early = neighbourhood(graph, ["awq"], { filter: { until: 2022 } });
    expect(ids(early.nodes)).toEqual(["awq"]);
    expect(ids(neighbourhood(graph, ["orin"], { filter: { minPapers: 3 } }).nodes)).toEqual(["awq", "orin"]);
  });
  it("is empty for a name that is not there", () => {
    expect(neighbourhood(sampleGraph(), ["nothing"]).nodes).toEqual([]);
  });
});

describe("shortestPath", () => {
  it("gives the steps with their edges", () => {
    const path = shortestPath(sampleGraph(), "medusa", "gptq");
    expect(path?.map((step) => step.edge.id)).toEqual([
      "medusa>targets>a100",
      "awq>targets>a100",
      "awq>compared-with>gptq",
    ]);
    expect(path?.map((step) => step.to.id)).toEqual(["a100", "awq", "gptq"]);
  });
  it("prefers the way through the less connected of two", () => {
    const path = shortestPath(sampleGraph(), "gptq", "orin");
    expect(path).toHaveLength(2);
  });
  it("goes around what is left out", () => {
    const path = shortestPath(sampleGraph(), "gptq", "a100", { without: new Set(["awq"]) });
    expect(path).toBeUndefined();
    const around = shortestPath(sampleGraph(), "awq", "wq", { relations: new Set(["is-a", "compared-with"]) });
    expect(around).toHaveLength(1);
  });
  it("says where there is no way", () => {
    const filter = { relations: new Set(["is-a"] as const) };
    expect(shortestPath(sampleGraph(), "medusa", "gptq", filter)).toBeUndefined();
    expect(shortestPath(sampleGraph(), "medusa", "nothing")).toBeUndefined();
  });
  it("is empty from a node to itself", () => {
    expect(shortestPath(sampleGraph(), "awq", "awq")).toEqual([]);
  });
});
