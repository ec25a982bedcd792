/** Reads for who explores: the whole graph, evidence, measurements, papers, matrices. */
export * from "./about-file.ts";
export * from "./adoption.ts";
export * from "./best-on.ts";
export * from "./cells.ts";
export * from "./edges-behind.ts";
export * from "./evidence.ts";
export * from "./gaps.ts";
export * from "./measurements.ts";
export * from "./nodes.ts";
export * from "./papers.ts";
export * from "./tradeoffs.ts";
