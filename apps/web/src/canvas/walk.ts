import type { Point } from "@accelgraph/graph";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const ANGLES: Record<Direction, number> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

interface Reachable extends Point {
  readonly id: string;
}

/**
 * Which neighbour an arrow key leads to: the one that lies most in its direction, near before far. None where
 * all lie more than 80 degrees off.
 */
export function stepTowards(from: Point, neighbours: readonly Reachable[], direction: Direction): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of neighbours) {
    const off = angleBetween(Math.atan2(y - from.y, x - from.x), ANGLES[direction]);
    if (off > (80 / 180) * Math.PI) continue;
    const cost = Math.hypot(x - from.x, y - from.y) * (1 + 2 * off);
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}
