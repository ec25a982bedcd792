/** On the screen; `x`, `y` is the upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants to be shown, with the places where it may stand, the one that it likes best first. */
export interface Label {
  readonly id: string;
  readonly places: readonly Rectangle[];
}

export interface LabelOptions {
  /** Marks that a label should not cover, its own left out by id. */
  readonly marks?: readonly (Rectangle & { readonly id: string })[];
  /** So many of the first labels may cover marks where they must. */
  readonly important?: number;
}

/**
 * Gives each label, in the order given (most important first), the first of its places where it lies on no other
 * label and on no mark; what finds none is left out. Returns the number of its place for each that stands. A grid
 * keeps it linear in the number of labels. Source: greedy point-feature label placement, Christensen et al. 1995,
 * ACM TOG 14(3).
 */
export function placeLabels(labels: readonly Label[], options: LabelOptions = {}): Map<string, number> {
  const { marks = [], important = 0 } = options;
  const [taken, covered] = [new Grid(), new Grid()];
  for (const mark of marks) covered.enter(mark.id, mark);
  const leastCovering = (free: readonly Rectangle[]) => free.toSorted((a, b) => covered.count(a) - covered.count(b))[0];
  const placed = new Map<string, number>();
  for (const [index, { id, places }] of labels.entries()) {
    const isFree = (place: Rectangle) => !taken.meets(id, place);
    const isOpen = (place: Rectangle) => isFree(place) && !covered.meets(id, place);
    const place = places.find(isOpen) ?? (index < important ? leastCovering(places.filter(isFree)) : undefined);
    if (place === undefined) continue;
    placed.set(id, places.indexOf(place));
    taken.enter(id, place);
  }
  return placed;
}

/** Rectangles by the squares that they touch. */
class Grid {
  static readonly #SIDE = 64;
  readonly #cells = new Map<string, { readonly id: string; readonly box: Rectangle }[]>();

  enter(id: string, box: Rectangle): void {
    for (const cell of Grid.#cellsOf(box)) {
      const inside = this.#cells.get(cell);
      if (inside) inside.push({ id, box });
      else this.#cells.set(cell, [{ id, box }]);
    }
  }

  /** On how many it lies. */
  count(box: Rectangle): number {
    const met = new Set<string>();
    for (const cell of Grid.#cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) if (overlap(box, other.box)) met.add(other.id);
    }
    return met.size;
  }

  /** Whether it lies on what another entered. */
  meets(id: string, box: Rectangle): boolean {
    return Grid.#cellsOf(box).some((cell) =>
      this.#cells.get(cell)?.some((other) => other.id !== id && overlap(box, other.box)),
    );
  }

  static #cellsOf({ x, y, width, height }: Rectangle): string[] {
    const cells: string[] = [];
    for (let column = Math.floor(x / Grid.#SIDE); column <= Math.floor((x + width) / Grid.#SIDE); column++) {
      for (let row = Math.floor(y / Grid.#SIDE); row <= Math.floor((y + height) / Grid.#SIDE); row++) {
        cells.push(`${column},${row}`);
      }
    }
    return cells;
  }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
