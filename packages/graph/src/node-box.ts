import { type Measure, type Measured, measureScale } from "./measure-scale.ts";
import type { GraphNode } from "./model.ts";

/** How large a mark and its label are drawn, in units of the picture: on the screen and in files alike. */
export const LABEL_WIDTH = 124;
const LETTER_WIDTH = 6;
const LINE_HEIGHT = 14;

type Drawn = Pick<GraphNode, "type" | "name" | "papers"> & { readonly distance: number };

/** Across a mark: more papers, a larger mark. */
export function markSize({ type, papers, distance }: Drawn): number {
  if (type === "paper") return 9;
  return Math.min(36, 15 + 3.2 * Math.log2(Math.max(1, papers)) + (distance === 0 ? 6 : 0));
}

/** The least and the most across a mark whose size says something else than papers. */
const [SMALLEST, LARGEST] = [11, 36];

/** Across each mark by a measure, from the least to the most of what `nodes` hold: on the screen and in files alike. */
export function sizeBy<Node extends Drawn & Measured>(
  nodes: readonly Node[],
  measure: Measure,
): (node: Node) => number {
  if (measure === "papers") return markSize;
  const share = measureScale(nodes, measure);
  return (node) => {
    const part = share(node);
    return part === null ? Math.min(SMALLEST, markSize(node)) : SMALLEST + part * (LARGEST - SMALLEST);
  };
}

/** Titles are long and many: their first words will do until one is picked. */
export function shortLabel({ type, name }: Pick<GraphNode, "type" | "name">): string {
  const most = type === "paper" ? 34 : 42;
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

/** The room that a mark and its label take together. */
export function nodeBox(node: Drawn): { readonly width: number; readonly height: number } {
  const letters = shortLabel(node).length * LETTER_WIDTH;
  const lines = Math.ceil(letters / LABEL_WIDTH);
  return {
    width: Math.max(markSize(node), Math.min(letters, LABEL_WIDTH)) + 12,
    height: markSize(node) + 6 + lines * LINE_HEIGHT + 8,
  };
}
