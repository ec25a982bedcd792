/** Names beside the dots of a chart, none on another, on a dot or out of the frame. */

export interface NamedDot {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Named only where there is room right beside it. */
  readonly isMinor?: boolean;
}

export interface PlacedName {
  /** Where the words begin, end or have their middle, and their baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Where a line from the dot meets them, where they stand apart from it. */
  readonly line: { readonly x: number; readonly y: number } | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the letters of `.tradeoff-name`, in units of the drawing: wide ones counted, so that a name never takes more. */
const [LETTER, ABOVE, BELOW] = [6.6, 10, 4];
const [DOT, GAP] = [6, 9];
/** How far a name may stand from its dot, nearest first: each ring is tried all around. */
const RINGS = [0, 14, 28, 42, 60] as const;

/**
 * Places for the names of `dots` within a frame, in their order: what comes first takes its room first. `others` are
 * dots that no name may cover. A name without room is not in the answer.
 */
export function placeNames(dots: readonly NamedDot[], others: readonly { x: number; y: number }[], frame: Box) {
  const taken: Box[] = others.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const placed = new Map<number, PlacedName>();
  for (const dot of dots) {
    const found = placesOf(dot).find(({ box }) => isInside(box, frame) && !taken.some((other) => meet(box, other)));
    if (found === undefined) continue;
    taken.push(found.box);
    placed.set(dot.id, found.place);
  }
  return placed;
}

/** To the right and left, above and below; then the same farther away, with a line. */
function placesOf({ x, y, name, isMinor = false }: NamedDot): { box: Box; place: PlacedName }[] {
  const width = name.length * LETTER;
  return (isMinor ? [0] : RINGS).flatMap((far) => {
    const [up, down, aside] = [y - GAP - far, y + GAP + far + ABOVE - 2, far * 0.6];
    const level: Spot[] =
      far > 0
        ? []
        : [
            ["start", x + GAP, y + 4],
            ["end", x - GAP, y + 4],
          ];
    const around = [up, down].flatMap((base): Spot[] => [
      ["middle", x, base],
      ["start", x + aside, base],
      ["end", x - aside, base],
    ]);
    return [...level, ...around].map(([anchor, at, base]) => {
      const left = at - { start: 0, middle: width / 2, end: width }[anchor];
      const box = { left, right: left + width, top: base - ABOVE, bottom: base + BELOW };
      return { box, place: { x: at, y: base, anchor, line: far === 0 ? null : nearestOn(box, { x, y }) } };
    });
  });
}

type Spot = readonly [anchor: PlacedName["anchor"], x: number, base: number];

function nearestOn({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }) {
  return { x: Math.min(right, Math.max(left, x)), y: y < top ? top : y > bottom ? bottom - 1 : (top + bottom) / 2 };
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
