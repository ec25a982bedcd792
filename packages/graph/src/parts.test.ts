import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildHierarchy,
  communities,
  foldFamilies,
  pointsInside,
  settleBeside,
  techniquesOf,
  visiblePart,
} from "./index.ts";
import { sampleGraph } from "./sample.fixture.ts";

const graph = sampleGraph();
const nodes = [...graph.nodes.values()];
const edges = [...graph.edges.values()];

describe("foldFamilies", () => {
  const families = buildHierarchy([
    { narrower: "a100", broader: "gpu" },
    { narrower: "orin", broader: "gpu" },
    { narrower: "gpu", broader: "chip" },
  ]);
  const folded = (...fold: string[]) => foldFamilies(graph.nodes.keys(), edges, fold, families);

  it("draws what is narrower as its family, and edges that then say the same as one", () => {
    const { standsIn, edges: left } = folded("gpu");
    expect([...standsIn]).toEqual([
      ["a100", "gpu"],
      ["orin", "gpu"],
    ]);
    const targets = left.filter(({ edge }) => edge.id === "awq>targets>gpu");
    expect(targets).toHaveLength(1);
    expect(targets[0]?.members.map(({ id }) => id).sort()).toEqual(["awq>targets>a100", "awq>targets>orin"]);
    expect(left.some(({ edge }) => edge.target === "a100")).toBe(false);
  });
  it("lets the broader of two families win, whatever the order", () => {
    expect(folded("gpu", "chip").standsIn.get("a100")).toBe("chip");
    expect(folded("chip", "gpu").standsIn.get("a100")).toBe("chip");
  });
  it("loses no edge but those within a family", () => {
    const members = folded("gpu").edges.flatMap(({ members: all }) => all);
    expect(members.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());
  });
});

describe("techniquesOf", () => {
  const families = buildHierarchy([{ narrower: "technique/wq", broader: "technique/q" }]);
  const ties = [
    { source: "awq", relation: "is-a" as const, target: "technique/wq" },
    { source: "awq", relation: "targets" as const, target: "a100" },
    { source: "awq", relation: "compared-with" as const, target: "gptq" },
  ];
  const of = techniquesOf(ties, families);

  it("gives a method its own, a device those of what targets it, and a rival none", () => {
    expect(of("awq")).toEqual(["technique/wq", "technique/q"]);
    expect(of("a100")).toEqual(["technique/wq", "technique/q"]);
    expect(of("technique/wq")).toEqual(["technique/wq", "technique/q"]);
    expect(of("gptq")).toEqual([]);
  });
});

describe("communities", () => {
  it("are the same whatever the order, cover all, and are numbered from the largest", () => {
    const found = communities(nodes, edges);
    expect(communities([...nodes].reverse(), [...edges].reverse())).toEqual(found);
    expect([...found.keys()].sort()).toEqual([...graph.nodes.keys()].sort());
    const sizes = [...found.values()].reduce<number[]>((all, group) => {
      all[group] = (all[group] ?? 0) + 1;
      return all;
    }, []);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
  it("of what hangs together with nothing are one each", () => {
    expect(new Set(communities(nodes, []).values()).size).toBe(nodes.length);
  });
});

describe("visiblePart", () => {
  const isFocus = ({ id }: { id: string }) => id === "awq";
  const ids = (filter: Parameters<typeof visiblePart>[2]) =>
    visiblePart(nodes, edges, filter, isFocus).nodes.map(({ id }) => id);

  it("keeps the focus, and drops what a filter of edges leaves hanging in the air", () => {
    expect(ids({ relations: new Set(["is-a"]) })).toEqual(["awq", "gptq", "wq"]);
    expect(ids({ types: new Set(["hardware"]) })).toEqual(["awq", "a100", "orin"]);
  });
  it("without a filter shows everything", () => {
    expect(ids({})).toEqual(nodes.map(({ id }) => id));
  });
  it("keeps what hangs together by so many neighbours: everything left has them, and nothing that could stay is gone", () => {
    const letter = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (pairs, k) => {
        const [node] = nodes;
        const [edge] = edges;
        if (!node || !edge) throw new Error("the sample is empty");
        const some = Array.from({ length: 12 }, (_, i) => ({ ...node, id: String(i) }));
        const ties = pairs.map(([a, b], i) => ({ ...edge, id: String(i), source: String(a), target: String(b) }));
        const left = new Set(visiblePart(some, ties, { minNeighbours: k }, () => false).nodes.map(({ id }) => id));
        const degree = (id: string, among: ReadonlySet<string>) =>
          new Set(
            ties.flatMap(({ source, target }) =>
              source !== target && [source, target].includes(id) && among.has(source) && among.has(target)
                ? [source === id ? target : source]
                : [],
            ),
          ).size;
        const naive = new Set(some.map(({ id }) => id));
        for (let size = -1; size !== naive.size; ) {
          size = naive.size;
          for (const id of [...naive]) if (degree(id, naive) < k) naive.delete(id);
        }
        expect([...left].sort()).toEqual([...naive].sort());
      }),
    );
  });
});

describe("settleBeside", () => {
  const known = new Map([
    ["a100", { x: 1000, y: 0 }],
    ["wq", { x: 0, y: 0 }],
  ]);
  const settled = settleBeside([...graph.nodes.keys(), "alone", "lonely"], edges, known, 30);

  it("puts a new node near the middle of its neighbours, and moves none that had a place", () => {
    const awq = settled.get("awq") ?? { x: 0, y: 0 };
    expect(Math.hypot(awq.x - 500, awq.y)).toBeLessThan(70);
    expect(settled.get("a100")).toEqual({ x: 1000, y: 0 });
  });
  it("puts what is tied to nothing below the rest, each in a place of its own", () => {
    const [alone, lonely] = [settled.get("alone"), settled.get("lonely")];
    expect(alone).not.toEqual(lonely);
    for (const id of ["a100", "wq", "awq", "gptq"]) expect(alone?.y).toBeGreaterThan(settled.get(id)?.y ?? 0);
  });
});

describe("pointsInside", () => {
  it("of a rectangle are those between its sides", () => {
    const side = fc.integer({ min: 1, max: 100 });
    const place = fc.integer({ min: -150, max: 150 }).map((whole) => whole + 0.5);
    fc.assert(
      fc.property(side, side, place, place, (width, height, x, y) => {
        const line = [
          { x: 0, y: 0 },
          { x: width, y: 0 },
          { x: width, y: height },
          { x: 0, y: height },
        ];
        const isIn = x > 0 && x < width && y > 0 && y < height;
        expect(pointsInside(line, [{ x, y }])).toHaveLength(isIn ? 1 : 0);
      }),
    );
  });
  it("of a hollow are not inside", () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 7, y: 10 },
      { x: 7, y: 3 },
      { x: 3, y: 3 },
      { x: 3, y: 10 },
      { x: 0, y: 10 },
    ];
    expect(pointsInside(horseshoe, [{ x: 5, y: 8 }])).toEqual([]);
    expect(pointsInside(horseshoe, [{ x: 1, y: 8 }])).toHaveLength(1);
  });
});
