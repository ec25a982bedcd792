import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pickDetail } from "./detail.ts";
import type { Picture } from "./picture.ts";

const FRAME = { x1: 0, y1: 0, x2: 100, y2: 100 };

function picture(places: readonly (readonly [x: number, y: number, papers: number])[]): Picture {
  const nodes = places.map(([x, y, papers], index) => ({
    ...{ id: `method/n${index}`, type: "method" as const, papers, place: { x, y }, size: 10, colour: null },
    ...{ label: `n${index}`, isFocus: false, isPinned: false },
  }));
  const edges = nodes.slice(1).map(({ id, papers }, index) => ({
    ...{ id: `${nodes[index]?.id}>runs>${id}`, source: nodes[index]?.id ?? "", target: id, relation: "runs" as const },
    ...{ papers, width: 1, label: "runs" },
  }));
  return { nodes, edges, frame: FRAME };
}

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.nat(50)), {
  maxLength: 60,
});

describe("the level of detail", () => {
  it("draws a small picture whole", () => {
    const whole = picture([[0, 0, 1]]);
    expect(pickDetail(whole, FRAME)).toEqual({ nodes: whole.nodes, edges: whole.edges, isPart: false, isPlain: false });
  });

  it("never draws more than its budget, nor an edge without its ends, and says so when it leaves something out", () => {
    fc.assert(
      fc.property(places, (given) => {
        const all = picture(given);
        const { nodes, edges, isPart } = pickDetail(all, FRAME, new Set(), { nodes: 12, edges: 8 });
        expect(nodes.length).toBeLessThanOrEqual(12);
        expect(edges.length).toBeLessThanOrEqual(8 + (isPart ? 0 : all.edges.length));
        const ids = new Set(nodes.map(({ id }) => id));
        expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
        expect(isPart).toBe(nodes.length < all.nodes.length || edges.length < all.edges.length);
      }),
    );
  });

  it("draws those of most papers in view, and what is picked wherever it is", () => {
    const all = picture([
      [10, 10, 1],
      [20, 20, 9],
      [30, 30, 5],
      [900, 900, 40],
      [950, 950, 1],
    ]);
    const { nodes } = pickDetail(all, FRAME, new Set(["method/n4"]), { nodes: 2, edges: 9 });
    expect(nodes.map(({ id }) => id)).toEqual(["method/n4", "method/n1", "method/n2"]);
  });
});
