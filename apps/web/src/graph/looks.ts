import type { PlacedNode } from "@accelgraph/api";
import { markSize } from "@accelgraph/graph";
import { type Looks, USUAL_LOOKS } from "../canvas/picture.ts";
import type { ColourBy, GraphState, SizeBy } from "./graph-state.ts";

/** Groups that hang together, beyond these all in the last colour. */
export const GROUP_COLOURS = 8;
/** Steps of the scale on which numbers are coloured. */
export const SCALE_STEPS = 5;

const [SMALLEST, LARGEST] = [11, 36];

/** What a measure says of a node; null where the file says nothing. */
function measureOf(node: PlacedNode, measure: Exclude<SizeBy | ColourBy, "type" | "community">): number | null {
  switch (measure) {
    case "papers":
      return Math.log2(1 + node.papers);
    case "degree":
      return Math.log2(1 + node.degree);
    case "speedup":
      return node.speedup === null ? null : Math.log2(Math.max(1, node.speedup));
    case "year":
      return node.firstYear;
  }
}

/** How marks look under the chosen measures: each spans from the least to the most of what the answer holds. */
export function looksOf(nodes: readonly PlacedNode[], { size, colour }: Pick<GraphState, "size" | "colour">): Looks {
  return {
    size: size === "papers" ? USUAL_LOOKS.size : sizer(nodes, size),
    colour: colour === "type" ? USUAL_LOOKS.colour : colour === "community" ? groupColour : scaler(nodes, colour),
  };
}

function sizer(nodes: readonly PlacedNode[], measure: Exclude<SizeBy, "papers">): Looks["size"] {
  const share = shareOf(nodes, measure);
  return (node) => {
    const part = share(node);
    return part === null ? Math.min(SMALLEST, markSize(node)) : SMALLEST + part * (LARGEST - SMALLEST);
  };
}

function scaler(nodes: readonly PlacedNode[], measure: Exclude<ColourBy, "type" | "community">): Looks["colour"] {
  const share = shareOf(nodes, measure);
  return (node) => {
    const part = share(node);
    return part === null ? "--scale-none" : `--scale-${1 + Math.min(SCALE_STEPS - 1, Math.floor(part * SCALE_STEPS))}`;
  };
}

function groupColour({ community }: PlacedNode): string {
  return community === null ? "--scale-none" : `--group-${1 + Math.min(GROUP_COLOURS - 1, community)}`;
}

/** Where a node stands between the least and the most, 0 to 1; null where nothing is said of it. */
function shareOf(nodes: readonly PlacedNode[], measure: Exclude<SizeBy | ColourBy, "type" | "community">) {
  const values = nodes.flatMap((node) => measureOf(node, measure) ?? []);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return (node: PlacedNode): number | null => {
    const value = measureOf(node, measure);
    if (value === null) return null;
    return most === least ? 0.5 : (value - least) / (most - least);
  };
}
