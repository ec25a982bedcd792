import type { NodeType, Relation, Role } from "@accelgraph/domain";

/**
 * What the graph is made of. A node's id is its address, `type/slug` (`hardware/a100`); an edge's id is
 * `source>relation>target`, and it stands for all claims that say the same.
 */
export interface GraphNode {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  /** Papers that speak of it. */
  readonly papers: number;
  readonly firstYear: number | null;
  /** What it is to the papers that speak of it; techniques and papers have none. */
  readonly roles?: readonly Role[];
  /** Techniques that it is tied to, broader ones included: ids, or what stands for them. */
  readonly techniques?: readonly (string | number)[];
}

/** One paper saying one thing. */
export interface ClaimRow {
  readonly source: string;
  readonly relation: Relation;
  readonly target: string;
  readonly paper: string | number;
  readonly year: number | null;
  readonly confidence: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly relation: Relation;
  readonly target: string;
  /** Papers that make this claim. */
  readonly papers: number;
  /** Year of the first of them, where known. */
  readonly firstYear: number | null;
  /** Of the claim that is surest. */
  readonly confidence: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Point>;

export function edgeId(edge: { source: string; relation: string; target: string }): string {
  return `${edge.source}>${edge.relation}>${edge.target}`;
}

/** The other end of an edge. */
export function otherEnd(edge: GraphEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

/** Orders by code unit, the same on every machine (unlike `localeCompare`). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Most papers first, then by id: the order in which nodes and edges are listed, kept and cut. */
export function byPapers(a: { papers: number; id: string }, b: { papers: number; id: string }): number {
  return b.papers - a.papers || compareText(a.id, b.id);
}
