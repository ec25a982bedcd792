import type { GraphResponse, PlacedNode } from "@accelgraph/api";
import { asParam, readGraphState } from "@accelgraph/api";
import { NODE_TYPES, RELATIONS } from "@accelgraph/domain";
import { describe, expect, it } from "vitest";
import { soloed, toggled } from "./toggled.ts";
import { visibleGraph } from "./visible-graph.ts";

const node = (id: string, distance: number, techniques: number[] = []): PlacedNode => {
  const type = id.split("/")[0] as PlacedNode["type"];
  return {
    ...{ id, type, name: id, papers: 1, papersBelow: 1, firstYear: null, x: 0, y: 0, distance, wave: 0, degree: 1 },
    ...{ roles: type === "method" ? ["proposed" as const] : ["target" as const], techniques, families: [] },
    ...{ speedup: null, community: null, folded: 0 },
  };
};
const edge = (source: string, relation: (typeof RELATIONS)[number], target: string) => {
  const id = `${source}>${relation}>${target}`;
  return { id, source, relation, target, papers: 1, firstYear: null, confidence: 1 };
};
const answer: GraphResponse = {
  nodes: [node("method/awq", 0), node("method/gptq", 1, [0]), node("hardware/a100", 1)],
  edges: [
    edge("method/awq", "compared-with", "method/gptq"),
    edge("method/awq", "targets", "hardware/a100"),
    edge("method/gptq", "targets", "hardware/a100"),
  ],
  cut: 0,
  terms: [{ id: "technique/ptq", name: "PTQ" }],
};
const state = (query: string) => readGraphState(new URLSearchParams(query));
const shown = (query: string) => visibleGraph(answer, state(`focus=method/awq&${query}`));

describe("the legend's sets", () => {
  it("stand in the address only where they leave something out", () => {
    expect(asParam(new Set(NODE_TYPES), NODE_TYPES)).toBeNull();
    expect(asParam(new Set(), NODE_TYPES)).toBe("-");
    expect(state("types=-").types.size).toBe(0);
    expect(state("types=hardware,nonsense").types).toEqual(new Set(["hardware"]));
  });
  it("switch, and show one alone and all again", () => {
    expect(toggled(new Set(["a", "b"]), "a")).toEqual(new Set(["b"]));
    expect(soloed(new Set(["a", "b"]), "a", ["a", "b"])).toEqual(new Set(["a"]));
    expect(soloed(new Set(["a"]), "a", ["a", "b"])).toEqual(new Set(["a", "b"]));
  });
});

describe("visibleGraph", () => {
  it("keeps the focus whatever is filtered, and counts what is filtered away", () => {
    const { nodes, typeCounts } = shown("types=hardware");
    expect(nodes.map(({ id }) => id)).toEqual(["method/awq", "hardware/a100"]);
    expect(typeCounts.get("method")).toBe(2);
  });
  it("takes with a relation what it alone holds", () => {
    const { nodes, edges } = shown("relations=compared-with");
    expect(nodes.map(({ id }) => id)).toEqual(["method/awq", "method/gptq"]);
    expect(edges).toHaveLength(1);
  });
  it("leaves out what is hidden by hand, and its edges", () => {
    expect(shown("hide=hardware/a100").edges.map(({ relation }) => relation)).toEqual(["compared-with"]);
  });
  it("keeps of a role and of a technique what has it, with counts of what each would show", () => {
    expect(shown("roles=proposed").nodes.map(({ id }) => id)).toEqual(["method/awq", "method/gptq"]);
    expect(shown("technique=technique/ptq").nodes.map(({ id }) => id)).toEqual(["method/awq", "method/gptq"]);
    const { roleCounts, techniqueCounts } = shown("roles=proposed");
    expect(roleCounts.get("target")).toBe(1);
    expect(techniqueCounts).toEqual([{ id: "technique/ptq", name: "PTQ", count: 1 }]);
  });
  it("reads a depth that is none as 1", () => {
    expect([state("depth=9").depth, state("depth=x").depth, state("depth=0").depth]).toEqual([3, 1, 1]);
    expect(RELATIONS.length).toBe(state("").relations.size);
  });
});
