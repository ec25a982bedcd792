import type { NodeType } from "@accelgraph/domain";
import "./marks.css";

/** Each type's shape in a 16 × 16 box: the same here, on the canvas, in lists and in tables. */
const SHAPES: Record<NodeType, React.ReactNode> = {
  technique: <polygon points="8,1 14.2,4.5 14.2,11.5 8,15 1.8,11.5 1.8,4.5" />,
  "model-class": <polygon points="8,1.2 15,6.4 12.3,14.6 3.7,14.6 1,6.4" />,
  method: <circle cx="8" cy="8" r="6.4" />,
  model: <polygon points="8,1.4 15,14 1,14" />,
  hardware: <rect x="2.2" y="2.2" width="11.6" height="11.6" />,
  dataset: <polygon points="8,0.8 15.2,8 8,15.2 0.8,8" />,
  paper: <circle cx="8" cy="8" r="4" />,
};

export function TypeMark({ type, size = 12 }: { type: NodeType; size?: number }) {
  return (
    <svg className={`mark mark-${type}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[type]}
    </svg>
  );
}
