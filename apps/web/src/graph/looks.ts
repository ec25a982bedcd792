import type { PlacedNode } from "@accelgraph/api";
import { groupStep, type Measure, markSize, measureScale, scaleStep } from "@accelgraph/graph";
import { type Looks, USUAL_LOOKS } from "../canvas/picture.ts";
import type { GraphState } from "./graph-state.ts";

const [SMALLEST, LARGEST] = [11, 36];

/** How marks look under the chosen measures: each spans from the least to the most of what the answer holds. */
export function looksOf(nodes: readonly PlacedNode[], { size, colour }: Pick<GraphState, "size" | "colour">): Looks {
  return {
    size: size === "papers" ? USUAL_LOOKS.size : sizer(nodes, size),
    colour: colour === "type" ? USUAL_LOOKS.colour : colour === "community" ? groupColour : scaler(nodes, colour),
  };
}

function sizer(nodes: readonly PlacedNode[], measure: Measure): Looks["size"] {
  const share = measureScale(nodes, measure);
  return (node) => {
    const part = share(node);
    return part === null ? Math.min(SMALLEST, markSize(node)) : SMALLEST + part * (LARGEST - SMALLEST);
  };
}

function scaler(nodes: readonly PlacedNode[], measure: Measure): Looks["colour"] {
  const share = measureScale(nodes, measure);
  return (node) => `--scale-${scaleStep(share(node)) ?? "none"}`;
}

function groupColour({ community }: PlacedNode): string {
  const step = groupStep(community);
  return step === null ? "--scale-none" : `--group-${step}`;
}
