import type { PlacedNode } from "@accelgraph/api";
import { describe, expect, it } from "vitest";
import { looksOf } from "./looks.ts";

const node = (papers: number, speedup: number | null, community: number | null = null): PlacedNode => ({
  ...{ id: `method/n${papers}`, type: "method", name: "n", papers, papersBelow: papers, firstYear: 2020 + papers },
  ...{ x: 0, y: 0, distance: 1, wave: 0, degree: papers, roles: [], techniques: [], families: [], folded: 0 },
  ...{ speedup, community },
});
const nodes = [node(1, 1.5), node(2, 12), node(3, null)];
const [slow, fast, unsaid] = nodes as [PlacedNode, PlacedNode, PlacedNode];

describe("looks by a measure", () => {
  it("span from the least to the most, and tell what nobody says apart", () => {
    const { size, colour } = looksOf(nodes, { size: "speedup", colour: "speedup" });
    expect(size(slow)).toBeLessThan(size(fast));
    expect([colour(slow), colour(fast), colour(unsaid)]).toEqual(["--scale-1", "--scale-5", "--scale-none"]);
  });
  it("are the type's own unless another is chosen", () => {
    expect(looksOf(nodes, { size: "papers", colour: "type" }).colour(slow)).toBeNull();
  });
  it("give the largest groups a colour each, and all small ones the last", () => {
    const { colour } = looksOf(nodes, { size: "papers", colour: "community" });
    expect([0, 6, 7, 30].map((group) => colour(node(1, null, group)))).toEqual([
      ...["--group-1", "--group-7", "--group-8", "--group-8"],
    ]);
  });
  it("of nodes that all say the same stand in the middle", () => {
    const same = [node(2, 2), node(2, 2)];
    expect(looksOf(same, { size: "papers", colour: "degree" }).colour(same[0] as PlacedNode)).toBe("--scale-3");
  });
});
