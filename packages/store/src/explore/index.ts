/** Reads for who explores: the whole graph, evidence, measurements, papers, matrices. */
export * from "./about-file.ts";
export * from "./cells.ts";
export * from "./evidence.ts";
export * from "./measurements.ts";
export * from "./nodes.ts";
export * from "./papers.ts";
