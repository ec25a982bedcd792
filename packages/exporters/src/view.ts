import type { NodeType, Relation } from "@accelgraph/domain";

/**
 * A view ready to be rendered: nodes with their places, edges with the words behind them. Renderers are
 * pure functions of it: the same view gives the same bytes, so that notes diff cleanly.
 */
export interface GraphView {
  readonly title: string;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** What the view leaves out, as a sentence; null where it is whole. */
  readonly leftOut: string | null;
}

export interface ViewNode {
  /** `type/slug`, such as `hardware/a100`. */
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly papers: number;
  /** Middle of the mark, to the right and downwards, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** Where the node leads when it is clicked. */
  readonly href?: string | undefined;
  /** Whether the view is about it: drawn with a ring. */
  readonly isFocus?: boolean | undefined;
  /** Instead of the colour of its type, as `#rrggbb`. */
  readonly colour?: string | undefined;
  /** Half the width of its mark in pixels, where papers do not say it. */
  readonly radius?: number | undefined;
}

export interface ViewEdge {
  readonly source: string;
  readonly relation: Relation;
  readonly target: string;
  readonly papers: number;
  /** A sentence that says so. */
  readonly quote: string | null;
  /** Instead of the colour of its relation, as `#rrggbb`. */
  readonly colour?: string | undefined;
}

/** A rectangle, by its upper left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Nodes and edges in a fixed order, edges whose ends are missing left out: what every renderer starts from. */
export function ordered(view: GraphView): { nodes: ViewNode[]; edges: ViewEdge[] } {
  const nodes = [...view.nodes].sort((a, b) => compare(a.id, b.id));
  const known = new Set(nodes.map((node) => node.id));
  const edges = view.edges.filter((edge) => known.has(edge.source) && known.has(edge.target));
  return { nodes, edges: edges.sort((a, b) => compare(edgeKey(a), edgeKey(b))) };
}

/** The node's name by its id; the id itself where the view does not hold it. */
export function nameIndex(view: GraphView): (id: string) => string {
  const names = new Map(view.nodes.map((node) => [node.id, node.name]));
  return (id) => names.get(id) ?? id;
}

/** "4 papers", "1 paper". */
export function countPapers(papers: number): string {
  return `${papers} ${papers === 1 ? "paper" : "papers"}`;
}

function edgeKey(edge: ViewEdge): string {
  return `${edge.source}>${edge.relation}>${edge.target}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
