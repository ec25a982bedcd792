import cytoscape, { type Core } from "cytoscape";
import { useEffect, useRef, useState } from "react";
import { useTheme } from "../theme/use-theme.ts";
import { bindPointer, type CanvasActions } from "./bind-pointer.ts";
import { onCanvasKey } from "./canvas-keys.ts";
import { canvasStyle } from "./canvas-style.ts";
import { CanvasTools } from "./canvas-tools.tsx";
import type { Detail } from "./detail.ts";
import { Dots } from "./dots.ts";
import { Glide } from "./glide.ts";
import { keepInView } from "./keep-in-view.ts";
import { MarqueeLine, useMarquee } from "./marquee.tsx";
import type { Picture } from "./picture.ts";
import { type PngSaver, savePng } from "./save-png.ts";
import { showPicture } from "./show-picture.ts";
import { showSelection, type Trail } from "./show-selection.ts";
import { useSeen } from "./use-seen.ts";
import "./canvas.css";

interface CanvasProps {
  readonly picture: Picture;
  /** Changes when the picture is another one, and not more of the same: then the view fits it. */
  readonly view: string;
  /** What is picked: its details are shown. */
  readonly picked: string | null;
  readonly selected: ReadonlySet<string>;
  /** The part that is seen, as the address says it; null is the whole picture. */
  readonly seen: string | null;
  /** A way that stands out. */
  readonly trail?: Trail | undefined;
  readonly actions: CanvasActions;
  readonly png: PngSaver;
  readonly describe: string;
}

/** The drawing. Everything that it shows stands in the table below it too. */
export function GraphCanvas({ picture, view, picked, selected, seen, trail, actions, png, describe }: CanvasProps) {
  const { ground, box, surface, core, dots, glide } = useCore(actions);
  const [detail, setDetail] = useState<Detail | null>(null);
  const [hasLasso, setLasso] = useState(false);
  const marquee = useMarquee(core, actions.onSelect);
  const shown = useRef({ picked, selected, trail });
  shown.current = { picked, selected, trail };
  useEffect(() => {
    const cy = core.current;
    if (cy === null) return;
    const keep = new Set([picked ?? "", ...selected]);
    const onDrawn = (drawn: Detail, isDone: boolean) => {
      dots.current?.draw(cy, picture, drawn);
      if (isDone) setDetail(drawn);
      showSelection(cy, shown.current);
    };
    showPicture(cy, { picture, view, keep, onDrawn });
  }, [picture, view, picked, selected, core, dots]);
  useEffect(() => {
    if (core.current !== null && trail !== undefined) showSelection(core.current, { ...shown.current, trail });
  }, [core, trail]);
  useEffect(() => {
    png.current = () => core.current && savePng(core.current);
    return () => {
      png.current = null;
    };
  }, [core, png]);
  // After the picture is there.
  useSeen(core, { view, seen, onSeen: actions.onSeen });
  // What is picked in the table, the search or the inspector is flown to, but not out of what the address shows.
  const opened = useRef(seen !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the picture is moved by hand it stays
  useEffect(() => {
    if (core.current && picked !== null && !opened.current) keepInView(core.current, picked);
    opened.current = false;
  }, [picked, view]);
  return (
    <div
      className="canvas-ground"
      ref={ground}
      onMouseDownCapture={(event) => {
        if (event.button !== 0 || !isOnDrawing(event.target)) return;
        if (event.shiftKey) {
          event.preventDefault();
          event.stopPropagation();
          marquee.start(event, "box");
        } else if (glide.current?.press(event.nativeEvent, (id) => actions.onPick(id))) event.stopPropagation();
      }}
    >
      <div ref={surface} className="canvas-dots" />
      <div
        ref={box}
        className="canvas"
        role="application"
        aria-label={describe}
        aria-describedby="canvas-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked by arrow keys
        tabIndex={0}
        onKeyDown={(event) => {
          if (core.current) onCanvasKey(core.current, event, { selected: picked, frame: picture.frame }, actions);
        }}
      />
      <MarqueeLine marquee={marquee} isOn={hasLasso} />
      <p id="canvas-keys" className="unseen">
        Arrow keys walk along edges. E adds neighbours, H hides, P pins, space selects. The table below holds the same.
      </p>
      <CanvasTools core={core} frame={picture.frame} hasLasso={hasLasso} onLasso={() => setLasso(!hasLasso)} />
      {(detail?.isPart || detail?.isPlain) && <DetailNote picture={picture} detail={detail} />}
    </div>
  );
}

/** Whether a press is meant for the drawing, and not for a button on it. */
function isOnDrawing(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".canvas") !== null;
}

function useCore(actions: CanvasActions) {
  const ground = useRef<HTMLDivElement>(null);
  const glide = useRef<Glide | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const dots = useRef<Dots | null>(null);
  const latest = useRef(actions);
  latest.current = actions;
  const theme = useTheme();
  useEffect(() => {
    if (box.current === null || surface.current === null) return;
    const behind = new Dots(surface.current);
    // Under a finger the drawing itself moves a picture of what it drew; under a mouse `Glide` does it better.
    const textureOnViewport = window.matchMedia("(pointer: coarse)").matches;
    const zooms = { minZoom: 0.02, maxZoom: 3.2 };
    const cy = cytoscape({ container: box.current, ...zooms, textureOnViewport, boxSelectionEnabled: false });
    core.current = cy;
    dots.current = behind;
    bindPointer(cy, latest);
    cy.on("viewport", () => behind.follow(cy));
    const layers = [surface.current, box.current.firstElementChild].filter((layer) => layer instanceof HTMLElement);
    const gliding = new Glide(cy, layers);
    glide.current = gliding;
    const onWheel = (event: WheelEvent) => gliding.turn(event);
    const parent = ground.current;
    parent?.addEventListener("wheel", onWheel, { capture: true, passive: false });
    return () => {
      parent?.removeEventListener("wheel", onWheel, { capture: true });
      gliding.stop();
      cy.destroy();
      behind.remove();
      core.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are read anew for each theme
  useEffect(() => {
    core.current?.style(canvasStyle());
  }, [theme]);
  return { ground, box, surface, core, dots, glide };
}

/** What a large picture leaves out is said. */
function DetailNote({ picture, detail }: { picture: Picture; detail: Detail }) {
  const words = (drawn: number, all: number) => `${drawn.toLocaleString("en")} of ${all.toLocaleString("en")}`;
  return (
    <p className="canvas-note" role="status">
      {detail.isPart && (
        <>
          Drawn in view: {words(detail.nodes.length, picture.nodes.length)} nodes, the others as dots;{" "}
          {words(detail.edges.length, picture.edges.length)} edges.{" "}
        </>
      )}
      {detail.isPlain && "So many edges are drawn without arrows. "}Zoom in for more.
    </p>
  );
}
