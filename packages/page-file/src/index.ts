/** A file that is read in the page itself: SQLite compiled to WebAssembly in a worker, the API over it. */
export { sourceOfBytes } from "./byte-source.ts";
export type { FileToOpen } from "./messages.ts";
export { type OpenedFile, openSource } from "./open-source.ts";
export { openPageFile, type PageFile } from "./page-file.ts";
