import type { GraphState, PlacedNode } from "@accelgraph/api";
import { groupStep, type Measure, measureScale, scaleStep, sizeBy } from "@accelgraph/graph";
import type { Looks } from "../canvas/picture.ts";

/** How marks look under the chosen measures: each spans from the least to the most of what the answer holds. */
export function looksOf(nodes: readonly PlacedNode[], { size, colour }: Pick<GraphState, "size" | "colour">): Looks {
  return {
    size: sizeBy(nodes, size),
    colour: colour === "type" ? () => null : colour === "community" ? groupColour : scaler(nodes, colour),
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
