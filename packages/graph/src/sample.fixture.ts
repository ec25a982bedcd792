import type { Relation } from "@accelgraph/domain";
import { collapseClaims } from "./collapse.ts";
import { buildGraph, type KnowledgeGraph } from "./knowledge-graph.ts";
import type { ClaimRow, GraphNode } from "./model.ts";

/** A claim in one line: `awq targets a100 1 2023`. Ids are bare words; the paper is the fourth word. */
export function claim(line: string): ClaimRow {
  const [source = "", relation = "", target = "", paper = "1", year] = line.split(" ");
  return {
    source,
    relation: relation as Relation,
    target,
    paper: Number(paper),
    year: year === undefined ? null : Number(year),
    confidence: 0.9,
  };
}

function node(id: string, type: GraphNode["type"] = "method", papers = 1): GraphNode {
  return { id, type, name: id.toUpperCase(), papers, firstYear: null };
}

/** Quantizers and a decoder on two chips. */
export function sampleGraph(): KnowledgeGraph {
  const nodes = [
    node("awq", "method", 3),
    node("gptq", "method", 2),
    node("medusa", "method", 2),
    node("a100", "hardware", 9),
    node("orin", "hardware", 2),
    node("wq", "technique", 4),
  ];
  const claims = [
    "awq compared-with gptq 1 2023",
    "awq targets a100 1 2023",
    "awq targets a100 2 2024",
    "awq targets orin 1 2023",
    "gptq is-a wq 3 2022",
    "awq is-a wq 1 2023",
    "medusa targets a100 4 2024",
  ];
  return buildGraph(nodes, collapseClaims(claims.map(claim)));
}
