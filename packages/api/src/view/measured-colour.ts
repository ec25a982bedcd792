import { groupStep, measureScale, scaleStep } from "@accelgraph/graph";
import type { ExportRequest, PlacedNode } from "../contract/index.ts";

/** The app's tokens `--scale-…` and `--group-…`, for files: a test holds them together. */
export const MEASURED_COLOURS = Object.freeze({
  light: {
    none: "#7f827b",
    scale: ["#6189bf", "#4a7ab8", "#2c60a4", "#194784", "#0c2e5c"],
    group: ["#1565c0", "#bb5708", "#12784f", "#a8327f", "#7446c8", "#0a7ea9", "#8a6a00", "#6c727b"],
  },
  dark: {
    none: "#6a717c",
    scale: ["#3f6ea8", "#5788c4", "#7aa6dd", "#a5c8f2", "#dbeaff"],
    group: ["#6cb2ff", "#ffa04d", "#4fd19a", "#f08cc8", "#b79cff", "#5fd0f5", "#e0c34a", "#98a1ac"],
  },
});

/** The colour of each node by the chosen measure, as on the screen; undefined where the type's own is meant. */
export function measuredColour(
  nodes: readonly PlacedNode[],
  { colour, theme }: Pick<ExportRequest, "colour" | "theme">,
): ((node: PlacedNode) => string) | undefined {
  if (colour === undefined) return undefined;
  const { none, scale, group } = MEASURED_COLOURS[theme === "dark" ? "dark" : "light"];
  if (colour === "community") return ({ community }) => group[(groupStep(community) ?? 0) - 1] ?? none;
  const share = measureScale(nodes, colour);
  return (node) => scale[(scaleStep(share(node)) ?? 0) - 1] ?? none;
}
