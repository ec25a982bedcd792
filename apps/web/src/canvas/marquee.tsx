import { type Point, pointsInside } from "@accelgraph/graph";
import type { Core } from "cytoscape";
import { useEffect, useRef, useState } from "react";

/** How a drag over the ground selects: around what is wanted, or from corner to corner. */
type Kind = "lasso" | "box";

/** Less than this, in pixels, is a click and no drag. */
const DRAGS = 5;

interface Marquee {
  /** Begins at the pointer; the line follows it until it is let go. */
  readonly start: (event: React.MouseEvent | React.PointerEvent, kind: Kind) => void;
  /** The line that is being drawn, in pixels of the canvas. */
  readonly line: readonly Point[];
}

/** Selecting by drawing a line around nodes. */
export function useMarquee(
  core: { readonly current: Core | null },
  onSelect: (ids: readonly string[]) => void,
): Marquee {
  const [line, setLine] = useState<readonly Point[]>([]);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const start: Marquee["start"] = (event, kind) => {
    const box = core.current?.container()?.getBoundingClientRect();
    if (box === undefined) return;
    const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => ({
      x: clientX - box.left,
      y: clientY - box.top,
    });
    const first = at(event);
    let drawn: readonly Point[] = [first];
    const onMove = (moved: PointerEvent) => {
      drawn = kind === "lasso" ? [...drawn, at(moved)] : rectangle(first, at(moved));
      setLine(drawn);
    };
    const onUp = () => {
      stop.current();
      setLine([]);
      if (core.current) onSelect(caught(core.current, drawn));
    };
    stop.current = () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
  };
  return { start, line };
}

function rectangle(a: Point, b: Point): Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Nodes whose middle is inside of the line; for a click, the node under it. */
function caught(cy: Core, line: readonly Point[]): string[] {
  const [first] = line;
  const nodes = cy
    .nodes()
    .map((node) => ({ id: node.id(), ...node.renderedPosition(), reach: node.renderedWidth() / 2 }));
  if (first === undefined) return [];
  const isClick = line.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < DRAGS);
  if (!isClick) return pointsInside(line, nodes).map(({ id }) => id);
  return nodes
    .filter(({ x, y, reach }) => Math.hypot(x - first.x, y - first.y) <= reach)
    .slice(0, 1)
    .map(({ id }) => id);
}

interface MarqueeProps {
  readonly marquee: Marquee;
  /** Whether every drag draws a line, and none moves the view. */
  readonly isOn: boolean;
}

/** The line over the canvas; with the lasso in hand it takes every drag. */
export function MarqueeLine({ marquee, isOn }: MarqueeProps) {
  const points = marquee.line.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <svg
      className={isOn ? "marquee marquee-on" : "marquee"}
      aria-hidden="true"
      onPointerDown={(event) => marquee.start(event, event.shiftKey ? "box" : "lasso")}
    >
      <polygon points={points} />
    </svg>
  );
}
