import type { Core } from "cytoscape";
import { zoomBy } from "./canvas-keys.ts";
import type { Frame } from "./picture.ts";
import { MOVED } from "./seen.ts";
import { fitFrame } from "./show-picture.ts";

interface ToolsProps {
  readonly core: { readonly current: Core | null };
  readonly frame: Frame;
  readonly hasLasso: boolean;
  readonly onLasso: () => void;
}

export function CanvasTools({ core, frame, hasLasso, onLasso }: ToolsProps) {
  const tools: readonly (readonly [name: string, sign: string, act: (cy: Core) => void])[] = [
    ["Zoom in", "+", (cy) => zoomBy(cy, 1.3)],
    ["Zoom out", "−", (cy) => zoomBy(cy, 1 / 1.3)],
    ["Show everything", "⤢", (cy) => void fitFrame(cy, frame).emit(MOVED)],
  ];
  return (
    <div className="canvas-tools">
      <button
        type="button"
        aria-pressed={hasLasso}
        aria-label="Lasso"
        title="Lasso: draw around nodes"
        onClick={onLasso}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <ellipse
            cx="8"
            cy="6"
            rx="6"
            ry="4"
            fill="none"
            stroke="currentcolor"
            strokeWidth="1.4"
            strokeDasharray="2.6 1.8"
          />
          <path d="M5 9.500c-1.500 1-1 3 .5 4" fill="none" stroke="currentcolor" strokeWidth="1.4" />
        </svg>
      </button>
      {tools.map(([name, sign, act]) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={() => core.current && act(core.current)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
