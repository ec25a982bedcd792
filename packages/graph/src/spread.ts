import type { Point, Positions } from "./model.ts";
import { hashUnit } from "./seeded.ts";

interface SpreadOptions {
  /** Least distance between two points. */
  readonly gap: number;
  /** Points that do not move. */
  readonly held: Positions;
  readonly rounds?: number;
}

/**
 * Pushes points apart until no two are nearer than the gap (or the rounds are over). A grid of cells one
 * gap wide keeps it linear in the number of points.
 */
export function spread(points: ReadonlyMap<string, Point>, options: SpreadOptions): Map<string, Point> {
  const { gap, held, rounds = 40 } = options;
  const places = new Map([...points].map(([id, point]) => [id, { x: point.x, y: point.y }]));
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(places, gap, held)) break;
  }
  return places;
}

type Places = Map<string, { x: number; y: number }>;

function pushOnce(places: Places, gap: number, held: Positions): boolean {
  const grid = new Map<string, string[]>();
  for (const [id, point] of places) {
    const key = `${Math.floor(point.x / gap)},${Math.floor(point.y / gap)}`;
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [id]);
    else cell.push(id);
  }
  let moved = false;
  for (const [id, point] of places) {
    for (const other of nearby(grid, point, gap)) {
      if (other <= id) continue;
      const place = places.get(other);
      if (place !== undefined && pushApart([id, point], [other, place], gap, held)) moved = true;
    }
  }
  return moved;
}

function* nearby(grid: ReadonlyMap<string, string[]>, point: Point, gap: number): Generator<string> {
  const column = Math.floor(point.x / gap);
  const row = Math.floor(point.y / gap);
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) yield* grid.get(`${column + dx},${row + dy}`) ?? [];
  }
}

type Entry = readonly [string, { x: number; y: number }];

function pushApart([idA, a]: Entry, [idB, b]: Entry, gap: number, held: Positions): boolean {
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= gap * 0.999) return false;
  if (distance < 1e-6) {
    const angle = 2 * Math.PI * hashUnit(`${idA}|${idB}`);
    [dx, dy, distance] = [Math.cos(angle), Math.sin(angle), 1];
  }
  const push = (gap - Math.min(distance, gap)) / 2 + gap * 0.005;
  const [fixA, fixB] = [held.has(idA), held.has(idB)];
  if (fixA && fixB) return false;
  const [shareA, shareB] = fixA ? [0, 2] : fixB ? [2, 0] : [1, 1];
  a.x -= (dx / distance) * push * shareA;
  a.y -= (dy / distance) * push * shareA;
  b.x += (dx / distance) * push * shareB;
  b.y += (dy / distance) * push * shareB;
  return true;
}
