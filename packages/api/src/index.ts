/** The app's questions and answers over HTTP: their shapes, checked, and the routes that give them. */
export * from "./contract/ask.ts";
export * from "./contract/graph.ts";
export * from "./contract/matrix.ts";
export * from "./contract/measurements.ts";
export * from "./contract/nodes.ts";
export * from "./contract/papers.ts";
export * from "./contract/sql.ts";
