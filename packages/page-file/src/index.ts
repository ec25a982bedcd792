/** A file that is read in the page itself: SQLite compiled to WebAssembly in a worker, the API over it. */
export type { FileToOpen } from "./messages.ts";
export { openPageFile, type PageFile } from "./page-file.ts";
