/** Reads titles and abstracts from files, folders, addresses and standard input. */
export { FORMATS, type Format } from "./formats.ts";
export { sizeOfInputs } from "./inputs.ts";
export { type ReadOptions, readPapers } from "./read-papers.ts";
export type { Reading } from "./reading.ts";
