import type { NodeType } from "@accelgraph/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GraphEdge, layout, type Positions } from "./index.ts";

type Drawn = { nodes: { id: string; type: NodeType }[]; edges: Pick<GraphEdge, "source" | "target" | "papers">[] };

function wheel(count: number, chords = count): Drawn {
  const types = ["method", "hardware", "model", "paper"] as const;
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, type: types[i % 4] ?? ("method" as const) }));
  const edges = Array.from({ length: chords }, (_, i) => ({
    source: `n${i % count}`,
    target: `n${(i * 7 + 1 + Math.floor(i / count)) % count}`,
    papers: 1 + (i % 3),
  }));
  return { nodes, edges };
}

function nearest(positions: Positions): number {
  const points = [...positions.values()];
  let least = Number.POSITIVE_INFINITY;
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
}

describe("layout", () => {
  it("gives every node its own place, and the same picture whatever the order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 80 }), (count, chords) => {
        const { nodes, edges } = wheel(count, chords);
        const positions = layout(nodes, edges);
        expect(positions.size).toBe(count);
        expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(layout([...nodes].reverse(), [...edges].reverse())).toEqual(positions);
      }),
      { numRuns: 25 },
    );
  });
  it("keeps marks from lying on each other", () => {
    const { nodes, edges } = wheel(300, 600);
    expect(nearest(layout(nodes, edges))).toBeGreaterThan(25);
  });
  it("holds what had a place and settles what is new near its neighbours", () => {
    const { nodes, edges } = wheel(60);
    const before = layout(nodes, edges);
    const more = [...nodes, { id: "new", type: "method" as const }];
    const after = layout(more, [...edges, { source: "new", target: "n5", papers: 1 }], before);
    for (const { id } of nodes) expect(after.get(id)).toEqual(before.get(id));
    const [at, neighbour] = [after.get("new"), after.get("n5")];
    expect(Math.hypot((at?.x ?? 1e9) - (neighbour?.x ?? 0), (at?.y ?? 1e9) - (neighbour?.y ?? 0))).toBeLessThan(400);
  });
  it("drops what is gone", () => {
    const { nodes, edges } = wheel(10);
    const fewer = nodes.slice(1);
    expect([...layout(fewer, edges, layout(nodes, edges)).keys()].sort()).toEqual(fewer.map((n) => n.id).sort());
  });
  it("gives each of 10,000 nodes a place", () => {
    const { nodes, edges } = wheel(10_000, 40_000);
    const places = layout(nodes, edges);
    expect(places.size).toBe(10_000);
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  }, 180_000);
});
