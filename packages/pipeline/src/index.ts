/** Papers in, one file out: reading, extraction and storing as one stream. */
export { type Decided, mergeByHand, splitByHand } from "./decide-names.ts";
export { type ExtractOptions, extractPapers } from "./extract-papers.ts";
export { type IngestOptions, type IngestProgress, ingest } from "./ingest.ts";
export type { IngestReport } from "./report.ts";
