import { useEffect, useState } from "react";

/** Width of the inspector in pixels: at first, at least, at most, and per press of an arrow key. */
const WIDTH = Object.freeze({ usual: 360, least: 280, most: 720, step: 24 });
const KEY = "accelgraph-inspector";

function readWidth(): number {
  try {
    return within(Number(localStorage.getItem(KEY)) || WIDTH.usual);
  } catch {
    return WIDTH.usual;
  }
}

function within(width: number): number {
  return Math.round(Math.min(WIDTH.most, window.innerWidth / 2, Math.max(WIDTH.least, width)));
}

/** The edge of the inspector: dragged, moved by arrow keys, and set back by a double click. Kept in this browser. */
export function ResizeHandle() {
  const [width, setWidth] = useState(readWidth);
  useEffect(() => {
    document.documentElement.style.setProperty("--inspector", `${width}px`);
    try {
      localStorage.setItem(KEY, String(width));
    } catch {
      // Storage is closed to us: the width holds until the page is left.
    }
  }, [width]);
  const change = (next: number) => setWidth(within(next));
  const drag = (event: React.PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const onMove = ({ clientX }: PointerEvent) => change(window.innerWidth - clientX);
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", onMove), {
      once: true,
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between two parts that can be moved is a separator, and no hr
    <div
      className="inspector-edge"
      role="separator"
      aria-label="Width of the inspector"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      tabIndex={0}
      onPointerDown={drag}
      onDoubleClick={() => change(WIDTH.usual)}
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") change(width + WIDTH.step);
        else if (key === "ArrowRight") change(width - WIDTH.step);
      }}
    />
  );
}
