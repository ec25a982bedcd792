/** The graph as data: claims in, pictures and answers out. Pure: no disk, no database, no page. */
export * from "./arrange.ts";
export { type Box, type LabelBox, pickLabels, separateBoxes } from "./boxes.ts";
export * from "./collapse.ts";
export * from "./communities.ts";
export * from "./even-out.ts";
export * from "./filter.ts";
export * from "./fold.ts";
export * from "./hierarchy.ts";
export * from "./inside.ts";
export * from "./knowledge-graph.ts";
export * from "./layout.ts";
export * from "./matrix.ts";
export * from "./model.ts";
export * from "./neighbourhood.ts";
export * from "./node-box.ts";
export * from "./shortest-path.ts";
export * from "./techniques-of.ts";
export * from "./visible.ts";
