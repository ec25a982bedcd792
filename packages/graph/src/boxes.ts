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

/** A label that wants to be shown, on the screen; `x`, `y` is its upper left corner. */
export interface LabelBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CELL = 64;

/**
 * Picks labels that do not overlap, in the order given (most important first). A grid keeps it linear
 * in the number of labels. Source: greedy point-feature label placement, Christensen et al. 1995, ACM TOG 14(3).
 */
export function pickLabels(labels: readonly LabelBox[], options: LabelOptions = {}): Set<string> {
  const { marks = [], important = 0 } = options;
  const [taken, covered] = [new Map<string, LabelBox[]>(), new Map<string, LabelBox[]>()];
  for (const mark of marks) enter(covered, mark);
  const picked = new Set<string>();
  for (const [index, label] of labels.entries()) {
    if (meets(taken, label) || (index >= important && meets(covered, label))) continue;
    picked.add(label.id);
    enter(taken, label);
  }
  return picked;
}

export interface LabelOptions {
  /** Marks that a label should not cover, its own left out by id. */
  readonly marks?: readonly LabelBox[];
  /** So many of the first labels may cover marks. */
  readonly important?: number;
}

type Grid = Map<string, LabelBox[]>;

function enter(grid: Grid, box: LabelBox): void {
  for (const cell of cellsOf(box)) grid.set(cell, [...(grid.get(cell) ?? []), box]);
}

function meets(grid: Grid, box: LabelBox): boolean {
  return cellsOf(box).some((cell) => grid.get(cell)?.some((other) => other.id !== box.id && overlaps(box, other)));
}

function cellsOf(box: LabelBox): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x++) {
    for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y++) cells.push(`${x},${y}`);
  }
  return cells;
}

function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
