import type { Point, Positions } from "./model.ts";
import { compareText } from "./model.ts";
import { spread } from "./spread.ts";

/** Distance between two neighbours, in units of the picture. */
const GAP = 46;

/**
 * A part of the map drawn by itself: the same directions and the same order from the middle outwards, but with
 * the ground shared out evenly, so that neither a dense middle nor one far outlier decides how large all is.
 */
export function evenOut(places: Positions, aspect = 1.3): Positions {
  const all = [...places];
  const middle = { x: median(all.map(([, { x }]) => x)), y: median(all.map(([, { y }]) => y)) };
  const polar = all.map(([id, { x, y }]) => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    return { id, radius: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) };
  });
  polar.sort((a, b) => a.radius - b.radius || compareText(a.id, b.id));
  const even = polar.map(({ id, angle }, rank): [string, Point] => {
    const radius = GAP * Math.sqrt((rank + 0.5) * 0.8);
    return [id, { x: radius * aspect * Math.cos(angle), y: radius * Math.sin(angle) }];
  });
  return spread(new Map(even), { gap: GAP * 0.8, held: new Map(), rounds: 60 });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
