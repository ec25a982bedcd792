/** Where the line of an edge runs: from rim to rim around marks and labels, side by side where two nodes share several. */
import { radiusOf, round } from "../marks.ts";
import type { ViewEdge, ViewNode } from "../view.ts";
import { type LabelPlace, labelPlace } from "./label.ts";

export interface Arrow {
  readonly line: string;
  readonly head: string;
  readonly width: number;
  /** Where the line begins, the handle that bends it, and where it ends. */
  readonly course: readonly [Vector, Vector, Vector];
}

export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** Distance between two lines of the same pair of nodes, at their middle. */
const APART = 22;

/** How far a line bends to pass a mark that stands in its way. */
const AROUND = 34;

/** The bend of each edge to the left of its way; 0 for an edge that has its way to itself. */
export function bends(
  edges: readonly ViewEdge[],
  places: ReadonlyMap<string, ViewNode>,
): ReadonlyMap<ViewEdge, number> {
  const pairs = new Map<string, ViewEdge[]>();
  for (const edge of edges) {
    const pair = [edge.source, edge.target].sort().join(">");
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  // What stands in the way is looked for in pictures that are read line by line; in larger ones lines are a texture.
  const marks = edges.length <= READ_ONE_BY_ONE ? [...places.values()] : [];
  const all = [...pairs.values()].flatMap((group) => {
    const detour = around(group[0], places, marks);
    return group.map((edge, index): [ViewEdge, number] => {
      const side = edge.source < edge.target ? 1 : -1;
      return [edge, ((index - (group.length - 1) / 2) * APART + detour) * side];
    });
  });
  return new Map(all);
}

const READ_ONE_BY_ONE = 300;

/** The bend that takes a line past the first mark in its way, seen from the end whose id comes first. */
function around(edge: ViewEdge | undefined, places: ReadonlyMap<string, ViewNode>, marks: readonly ViewNode[]): number {
  const ends = [edge?.source ?? "", edge?.target ?? ""].sort();
  const [from, to] = ends.map((id) => places.get(id));
  if (from === undefined || to === undefined) return 0;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const way = direction(from, to);
  for (const mark of marks) {
    if (ends.includes(mark.id)) continue;
    const [dx, dy] = [mark.x - from.x, mark.y - from.y];
    const [ahead, aside] = [dx * way.x + dy * way.y, dx * way.y - dy * way.x];
    if (ahead <= 0 || ahead >= length || Math.abs(aside) > radiusOf(mark) + 4) continue;
    return aside > 0 ? -AROUND : AROUND;
  }
  return 0;
}

/** The line and its head; undefined where the marks touch. */
export function arrowOf(edge: ViewEdge, source: ViewNode, target: ViewNode, bend: number): Arrow | undefined {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  if (length < 1) return undefined;
  const along = direction(source, target);
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  // A quadratic curve passes halfway between its middle and its handle.
  const handle = { x: middle.x + along.y * 2 * bend, y: middle.y - along.x * 2 * bend };
  const width = round(Math.min(5, 0.9 + 0.6 * Math.sqrt(edge.papers)));
  const size = 5 + width;
  const leaving = direction(source, handle);
  const arriving = direction(target, handle);
  const from = reach(source, leaving) + 2;
  const to = reach(target, arriving) + 3;
  if (from + to + size >= length) return undefined;
  const start = move(source, leaving, from);
  const tip = move(target, arriving, to);
  const foot = move(target, arriving, to + size);
  const side = { x: -arriving.y, y: arriving.x };
  return {
    line: bend === 0 ? `M${at(start)}L${at(foot)}` : `M${at(start)}Q${at(handle)} ${at(foot)}`,
    head: `M${at(tip)}L${at(move(foot, side, size / 2.2))}L${at(move(foot, side, -size / 2.2))}z`,
    width,
    course: [start, handle, foot],
  };
}

/** The point of a line at a share of its way. */
export function pointOn({ course: [start, handle, end] }: Arrow, share: number): Vector {
  const rest = 1 - share;
  const blend = (a: number, b: number, c: number) => rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: blend(start.x, handle.x, end.x), y: blend(start.y, handle.y, end.y) };
}

/** How far from the middle of a node, in a direction, its mark and its label end. */
function reach(node: ViewNode, way: Vector): number {
  const mark = radiusOf(node) * (node.isFocus ? 1.25 : 1.1) + (node.isFocus ? 3 : 0);
  return Math.max(mark, exit(labelPlace(node), way));
}

/** Where a ray from the origin leaves a rectangle; 0 where it does not meet it. */
function exit(box: LabelPlace, way: Vector): number {
  const [enterX, leaveX] = between(box.left, box.right, way.x);
  const [enterY, leaveY] = between(box.top, box.bottom, way.y);
  const [enter, leave] = [Math.max(enterX, enterY, 0), Math.min(leaveX, leaveY)];
  return leave > enter ? leave : 0;
}

function between(low: number, high: number, speed: number): [number, number] {
  if (Math.abs(speed) < 1e-6) return low <= 0 && high >= 0 ? [0, Number.POSITIVE_INFINITY] : [1, 0];
  const [a, b] = [low / speed, high / speed];
  return a < b ? [a, b] : [b, a];
}

function direction(from: Vector, to: Vector): Vector {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function move(from: Vector, way: Vector, distance: number): Vector {
  return { x: from.x + way.x * distance, y: from.y + way.y * distance };
}

function at({ x, y }: Vector): string {
  return `${round(x)} ${round(y)}`;
}
