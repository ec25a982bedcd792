/** Papers in, one file out: reading, extraction and storing as one stream. */
export { formatPatch, type PatchLine, parsePatch } from "./corrections-patch.ts";
export { type Decider, decideApart } from "./decide-apart.ts";
export { type Decided, type DecideOptions, type DecisionRequest, decideByHand } from "./decide-names.ts";
export { type ExtractOptions, extractPapers } from "./extract-papers.ts";
export { type ImportOutcome, importCorrections } from "./import-corrections.ts";
export { type IngestOptions, type IngestProgress, ingest } from "./ingest.ts";
export type { IngestReport } from "./report.ts";
