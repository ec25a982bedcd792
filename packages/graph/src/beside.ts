import type { GraphEdge, Point, Positions } from "./model.ts";
import { compareText } from "./model.ts";
import { hashUnit } from "./seeded.ts";

/** How far from the middle of its neighbours a node settles, in gaps: within one ring that is this wide. */
const [NEAREST, FARTHEST] = [0.7, 2.2];

/**
 * Places for nodes that have none: each beside the middle of its neighbours that have one, in a direction of its own;
 * what is tied to none of them stands in rows below all the rest. The same input gives the same places.
 */
export function settleBeside(
  ids: readonly string[],
  edges: readonly Pick<GraphEdge, "source" | "target">[],
  known: Positions,
  gap: number,
): Positions {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  const note = (id: string, other: string): void => {
    const place = known.get(other);
    if (place === undefined || known.has(id)) return;
    const { x, y, count } = sums.get(id) ?? { x: 0, y: 0, count: 0 };
    sums.set(id, { x: x + place.x, y: y + place.y, count: count + 1 });
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  const rest = ids.filter((id) => !known.has(id)).sort(compareText);
  const beside = rest.flatMap((id): [string, Point][] => {
    const sum = sums.get(id);
    return sum === undefined ? [] : [[id, offFrom({ x: sum.x / sum.count, y: sum.y / sum.count }, id, gap)]];
  });
  const places = new Map([...known, ...beside]);
  return new Map([
    ...places,
    ...inRows(
      rest.filter((id) => !places.has(id)),
      places,
      gap,
    ),
  ]);
}

function offFrom({ x, y }: Point, id: string, gap: number): Point {
  const angle = 2 * Math.PI * hashUnit(id);
  const radius = gap * (NEAREST + (FARTHEST - NEAREST) * hashUnit(`${id}#`));
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

function inRows(ids: readonly string[], places: Positions, gap: number): [string, Point][] {
  let [bottom, left, right] = [0, 0, 0];
  for (const { x, y } of places.values())
    [bottom, left, right] = [Math.max(bottom, y), Math.min(left, x), Math.max(right, x)];
  const step = 3 * gap;
  const columns = Math.max(6, Math.floor((right - left) / step));
  return ids.map((id, index) => [
    id,
    { x: left + (index % columns) * step, y: bottom + 2 * gap * (1 + Math.floor(index / columns)) },
  ]);
}
