export * from "./ask.ts";
export * from "./graph.ts";
export * from "./inbox.ts";
export * from "./matrix.ts";
export * from "./measurements.ts";
export * from "./nodes.ts";
export * from "./papers.ts";
export * from "./sql.ts";
