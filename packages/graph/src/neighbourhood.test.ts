import fc from "fast-check";
import { expect, it } from "vitest";
import { buildGraph, edgeId, type GraphEdge, type GraphNode, neighbourhood, passesEdge, passesNode } from "./index.ts";

const MOST = 12;

const graphs = fc.record({
  papers: fc.array(fc.nat(3), { minLength: MOST, maxLength: MOST }),
  // A node may be tied to itself, and two by several edges.
  ties: fc.array(fc.tuple(fc.nat(MOST - 1), fc.constantFrom("runs", "targets"), fc.nat(MOST - 1)), { maxLength: 40 }),
});
type Given = { papers: number[]; ties: [number, string, number][] };

function partsOf({ papers, ties }: Given): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = papers.map((count, n): GraphNode => {
    return {
      id: `n${(n * 7) % MOST}`,
      type: n % 3 === 0 ? "model" : "method",
      name: "",
      papers: count,
      firstYear: null,
    };
  });
  const edges = new Map<string, GraphEdge>();
  for (const [a, relation, b] of ties) {
    const ends = { source: `n${a}`, relation: relation as GraphEdge["relation"], target: `n${b}` };
    edges.set(edgeId(ends), { id: edgeId(ends), ...ends, papers: 1, firstYear: 2000 + a, confidence: 1 });
  }
  return { nodes, edges: [...edges.values()] };
}

/** The same by the letter of the definition: level by level, looking at every edge of the graph each time. */
function byDefinition({ nodes, edges }: ReturnType<typeof partsOf>, focus: string, asked: Asked) {
  const distance = new Map([[focus, 0]]);
  let cut = 0;
  for (let step = 1; step <= asked.depth; step++) {
    const isReached = (node: GraphNode) =>
      !distance.has(node.id) &&
      passesNode(node, asked.filter) &&
      edges.some((edge) => {
        const other = edge.source === node.id ? edge.target : edge.target === node.id ? edge.source : "";
        return distance.get(other) === step - 1 && passesEdge(edge, asked.filter);
      });
    const reached = nodes.filter(isReached).sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1));
    const kept = reached.slice(0, Math.max(0, asked.maxNodes - distance.size));
    cut += reached.length - kept.length;
    for (const { id } of kept) distance.set(id, step);
  }
  const between = edges.filter((edge) => {
    return distance.has(edge.source) && distance.has(edge.target) && passesEdge(edge, asked.filter);
  });
  return { distance: [...distance], cut, edges: between.map(({ id }) => id).sort() };
}

interface Asked {
  readonly depth: number;
  readonly maxNodes: number;
  readonly filter: NonNullable<Parameters<typeof neighbourhood>[2]>["filter"] & object;
}

const asks = fc.record({
  depth: fc.integer({ min: 1, max: 3 }),
  maxNodes: fc.integer({ min: 1, max: MOST }),
  filter: fc.constantFrom<Asked["filter"]>({}, { since: 2004 }, { minPapers: 2 }, { types: new Set(["method"]) }),
});

it("a neighbourhood is what its definition says, in the same order and with as much left out", () => {
  fc.assert(
    fc.property(graphs, fc.nat(MOST - 1), asks, (given, at, asked) => {
      const parts = partsOf(given);
      const focus = `n${at}`;
      const { distance, cut, edges } = neighbourhood(buildGraph(parts.nodes, parts.edges), [focus], asked);
      const found = { distance: [...distance], cut, edges: edges.map(({ id }) => id) };
      expect(found).toEqual(byDefinition(parts, focus, asked));
    }),
    { numRuns: 500 },
  );
});
