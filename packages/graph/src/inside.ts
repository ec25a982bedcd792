import type { Point } from "./model.ts";

/** The points inside of a closed line, by the even-odd rule (Shimrat 1962, CACM 5(8)). */
export function pointsInside<Item extends Point>(line: readonly Point[], points: readonly Item[]): Item[] {
  return points.filter((point) => isInside(line, point));
}

function isInside(line: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = line.at(-1);
  for (const corner of line) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (corner.y - before.y)) * (corner.x - before.x);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}
