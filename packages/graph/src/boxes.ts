/** Rectangles that must not lie on each other: marks with their labels. `x`, `y` is the middle. */
export interface Box {
  readonly id: string;
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  /** False for what must stay where it is. */
  readonly free: boolean;
}

/** Moves overlapping boxes apart along the shorter way, in rounds, until none overlap or rounds are over. */
export function separateBoxes(boxes: readonly Box[], rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let first = 0; first < boxes.length; first++) {
      const a = boxes[first] as Box;
      // By index: a slice for every box would cost more than the comparing.
      for (let second = first + 1; second < boxes.length; second++) {
        if (separate(a, boxes[second] as Box)) moved = true;
      }
    }
    if (!moved) return;
  }
}

function separate(a: Box, b: Box): boolean {
  const overlapX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
  if (overlapX <= 0.5) return false;
  const overlapY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
  if (overlapY <= 0.5 || !(a.free || b.free)) return false;
  const share = a.free && b.free ? 0.5 : 1;
  if (overlapX < overlapY) {
    const move = (overlapX + 1) * share * (b.x >= a.x ? 1 : -1);
    if (a.free) a.x -= move;
    if (b.free) b.x += move;
  } else {
    const move = (overlapY + 1) * share * (b.y >= a.y ? 1 : -1);
    if (a.free) a.y -= move;
    if (b.free) b.y += move;
  }
  return true;
}
