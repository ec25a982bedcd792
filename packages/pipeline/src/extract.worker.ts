/** The extractor in a thread of its own: papers in, extractions out, in order. */
export { extractBatch as default } from "./extract-batch.ts";
