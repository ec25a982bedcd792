import type { Box } from "./boxes.ts";
import { compareText } from "./model.ts";

type Link = { readonly source: string; readonly target: string };

interface Part {
  readonly boxes: readonly Box[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Moves the parts of a graph that nothing ties together side by side, in rows, the largest first: forces drive them
 * far apart, and a picture should not be mostly ground.
 */
export function packParts(
  boxes: readonly Box[],
  edges: readonly Link[],
  options: { gap: number; aspect: number },
): void {
  const parts = partsOf(boxes, edges).map(framed);
  if (parts.length < 2) return;
  parts.sort((a, b) => b.width * b.height - a.width * a.height || compareText(idOf(a), idOf(b)));
  const ground = parts.reduce((sum, part) => sum + (part.width + options.gap) * (part.height + options.gap), 0);
  const most = Math.max(parts[0]?.width ?? 0, Math.sqrt(ground * options.aspect));
  let [x, y, rowHeight] = [0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > most) [x, y, rowHeight] = [0, y + rowHeight + options.gap, 0];
    for (const box of part.boxes) {
      box.x += x - part.left;
      box.y += y - part.top;
    }
    x += part.width + options.gap;
    rowHeight = Math.max(rowHeight, part.height);
  }
}

/** Boxes by what edges tie together. */
function partsOf(boxes: readonly Box[], edges: readonly Link[]): Box[][] {
  const root = new Map(boxes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    root.set(id, at);
    return at;
  };
  for (const { source, target } of edges) {
    if (root.has(source) && root.has(target)) root.set(find(source), find(target));
  }
  const parts = new Map<string, Box[]>();
  for (const box of boxes) parts.set(find(box.id), [...(parts.get(find(box.id)) ?? []), box]);
  return [...parts.values()];
}

function framed(boxes: readonly Box[]): Part {
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return { boxes, left, top, width: right - left, height: bottom - top };
}

function idOf({ boxes }: Part): string {
  return boxes.map(({ id }) => id).sort(compareText)[0] ?? "";
}
