import fc from "fast-check";
import { expect, it } from "vitest";
import { buildGraph, type GraphEdge, otherEnd, shortestPath } from "./index.ts";

const LARGEST = 14;
const ids = Array.from({ length: LARGEST }, (_, index) => `n${String(index).padStart(2, "0")}`);
const pairs = fc.uniqueArray(
  fc.tuple(fc.nat(LARGEST - 1), fc.nat(LARGEST - 1)).filter(([a, b]) => a !== b),
  { selector: ([a, b]) => `${a} ${b}`, maxLength: 40 },
);

function graphOf(given: readonly (readonly [number, number])[]) {
  const nodes = ids.map((id) => ({ id, type: "method" as const, name: id, papers: 1, firstYear: null }));
  const edges = given.map(([a, b]): GraphEdge => {
    const ends = { source: ids[a] ?? "", relation: "runs" as const, target: ids[b] ?? "" };
    return { id: `${ends.source}>runs>${ends.target}`, ...ends, papers: 1, firstYear: null, confidence: 1 };
  });
  return buildGraph(nodes, edges);
}

/** Every way of fewest steps, found by walking all of them. */
function allShortest(graph: ReturnType<typeof graphOf>, from: string, to: string): string[][] {
  let ways = [[from]];
  for (let steps = 0; steps < LARGEST; steps++) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) =>
      graph
        .edgesAt(way.at(-1) ?? "")
        .map((edge) => otherEnd(edge, way.at(-1) ?? ""))
        .filter((next) => !way.includes(next))
        .map((next) => [...way, next]),
    );
    if (ways.length > 20_000) return [];
  }
  return [];
}

it("the way found is one of the shortest, and of these one through the least connected nodes", () => {
  fc.assert(
    fc.property(pairs, fc.nat(LARGEST - 1), fc.nat(LARGEST - 1), (given, a, b) => {
      const graph = graphOf(given);
      const [from, to] = [ids[a] ?? "", ids[b] ?? ""];
      const ways = allShortest(graph, from, to);
      const found = shortestPath(graph, from, to);
      if (ways.length === 0) {
        expect(found ?? []).toEqual([]);
        return;
      }
      const way = [from, ...(found ?? []).map((step) => step.to.id)];
      const hubs = (names: readonly string[]) =>
        names.slice(1, -1).reduce((sum, id) => sum + Math.log(graph.edgesAt(id).length), 0);
      expect(ways).toContainEqual(way);
      expect(hubs(way)).toBeCloseTo(Math.min(...ways.map(hubs)), 9);
    }),
    { numRuns: 300 },
  );
});
