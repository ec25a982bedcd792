import cytoscape, { type Core } from "cytoscape";
import { useEffect, useRef } from "react";
import { useTheme } from "../theme/use-theme.ts";
import { bindPointer, type CanvasActions, withWhatItTouches } from "./bind-pointer.ts";
import { onCanvasKey } from "./canvas-keys.ts";
import { canvasStyle } from "./canvas-style.ts";
import { cullLabels } from "./cull-labels.ts";
import type { Picture } from "./picture.ts";
import { fitFrame, showPicture } from "./show-picture.ts";
import "./canvas.css";

interface CanvasProps {
  readonly picture: Picture;
  /** Changes when the picture is another one, and not more of the same: then the view fits it. */
  readonly view: string;
  readonly selected: string | null;
  readonly actions: CanvasActions;
  readonly describe: string;
}

/** The drawing. Everything that it shows stands in the table below it too. */
export function GraphCanvas({ picture, view, selected, actions, describe }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const latest = useRef(actions);
  latest.current = actions;
  const theme = useTheme();
  useEffect(() => {
    if (box.current === null) return;
    const cy = cytoscape({ container: box.current, minZoom: 0.08, maxZoom: 3.2, boxSelectionEnabled: false });
    core.current = cy;
    bindPointer(cy, latest);
    return () => {
      cy.destroy();
      core.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are read anew for each theme
  useEffect(() => {
    core.current?.style(canvasStyle());
  }, [theme]);
  useEffect(() => {
    if (core.current) showPicture(core.current, picture, view);
  }, [picture, view]);
  useEffect(() => {
    if (core.current) showSelection(core.current, selected);
  });
  return (
    <>
      <div
        ref={box}
        className="canvas"
        role="application"
        aria-label={describe}
        aria-describedby="canvas-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked by arrow keys
        tabIndex={0}
        onKeyDown={(event) =>
          core.current && onCanvasKey(core.current, event, { selected, frame: picture.frame }, latest.current)
        }
      />
      <p id="canvas-keys" className="unseen">
        Arrow keys walk along edges. Enter opens, E adds neighbours, H hides. The table below holds the same.
      </p>
      <div className="canvas-tools">
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(core.current, 1.3)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(core.current, 1 / 1.3)}>
          −
        </button>
        <button
          type="button"
          aria-label="Show everything"
          onClick={() => core.current && fitFrame(core.current, picture.frame)}
        >
          ⤢
        </button>
        <button
          type="button"
          aria-label="Save the drawing as PNG"
          onClick={() => core.current && savePng(core.current)}
        >
          ⤓
        </button>
      </div>
    </>
  );
}

/** All of the drawing at twice its size, on the page's ground. */
function savePng(cy: Core): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  const picture = cy.png({ output: "blob", full: true, scale: 2, bg: ground }) as unknown as Blob;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = "accelgraph.png";
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function zoomBy(cy: Core | null, factor: number): void {
  if (cy === null) return;
  const level = cy.zoom() * factor;
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** What is picked stands out with what it touches; the rest steps back. */
function showSelection(cy: Core, selected: string | null): void {
  cy.batch(() => {
    cy.elements().unselect().removeClass("near named dim");
    const picked = selected === null ? cy.collection() : cy.getElementById(selected);
    if (picked.empty()) return;
    picked.select();
    const near = withWhatItTouches(picked);
    near.addClass("near");
    if (picked.isEdge() || near.edges().length <= 14) near.edges().addClass("named");
    cy.elements().difference(near).addClass("dim");
  });
  cullLabels(cy);
}
