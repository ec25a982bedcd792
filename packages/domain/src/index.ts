export * from "./fault.ts";
export * from "./nearest.ts";
export * from "./normalise.ts";
export * from "./paper.ts";
export * from "./record.ts";
export * from "./span.ts";
export * from "./vocabulary.ts";
