import type { GraphNode } from "./model.ts";

/** What a mark's size or colour can say, besides its type. */
export const MEASURES = ["papers", "degree", "speedup", "year"] as const;
export type Measure = (typeof MEASURES)[number];

/** Steps of the scale on which numbers are coloured, and colours of groups that hang together. */
export const SCALE_STEPS = 5;
export const GROUP_COLOURS = 8;

export type Measured = Pick<GraphNode, "papers" | "firstYear"> & {
  readonly degree: number;
  readonly speedup: number | null;
};

/** Where a node stands between the least and the most of what is drawn, 0 to 1; null where nothing is said of it. */
export function measureScale<Node extends Measured>(
  nodes: readonly Node[],
  measure: Measure,
): (node: Node) => number | null {
  const values = nodes.flatMap((node) => valueOn(node, measure) ?? []);
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (node) => {
    const value = valueOn(node, measure);
    if (value === null) return null;
    return most === least ? 0.5 : (value - least) / (most - least);
  };
}

/** Counts and factors span orders of magnitude: their logarithms are told apart, not they. */
function valueOn(node: Measured, measure: Measure): number | null {
  switch (measure) {
    case "papers":
      return Math.log2(1 + node.papers);
    case "degree":
      return Math.log2(1 + node.degree);
    case "speedup":
      return node.speedup === null ? null : Math.log2(Math.max(1, node.speedup));
    case "year":
      return node.firstYear;
  }
}

/** The colour's number on the scale, from 1; null where nothing is said. */
export function scaleStep(share: number | null): number | null {
  return share === null ? null : 1 + Math.min(SCALE_STEPS - 1, Math.floor(share * SCALE_STEPS));
}

/** The colour's number of a group, from 1; all small groups share the last. */
export function groupStep(community: number | null): number | null {
  return community === null ? null : 1 + Math.min(GROUP_COLOURS - 1, community);
}
