import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArrangeNode, arrange } from "./index.ts";

const star = (count: number): { nodes: ArrangeNode[]; edges: { source: string; target: string }[] } => {
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    type: i % 2 === 0 ? ("method" as const) : ("hardware" as const),
    width: 60 + (i % 5) * 20,
    height: 40,
    distance: i === 0 ? 0 : i % 7 === 6 ? 2 : 1,
  }));
  const edges = nodes.slice(1).map((node, i) => ({ source: node.distance === 2 ? `n${i}` : "n0", target: node.id }));
  return { nodes, edges };
};

describe("arrange", () => {
  it("leaves no two boxes on each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const { nodes, edges } = star(count);
        const places = arrange(nodes, edges);
        for (const [i, a] of nodes.entries()) {
          for (const b of nodes.slice(i + 1)) {
            const [p, q] = [places.get(a.id), places.get(b.id)];
            const x = Math.abs((p?.x ?? 0) - (q?.x ?? 0)) - (a.width + b.width) / 2;
            const y = Math.abs((p?.y ?? 0) - (q?.y ?? 0)) - (a.height + b.height) / 2;
            expect(Math.max(x, y), `${a.id} ${b.id}`).toBeGreaterThan(-3);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
  it("does not move what is held", () => {
    const { nodes, edges } = star(20);
    const before = arrange(nodes.slice(0, 10), edges);
    const after = arrange(nodes, edges, { held: before });
    for (const [id, point] of before) expect(after.get(id)).toEqual(point);
  });
});
