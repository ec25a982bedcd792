/** View files: one selection of the graph with its layout and look, read from YAML and drawn from any SQLite driver. */
export { type Drawing, drawView, type ViewRows, type ViewSource } from "./draw-view.ts";
export { parseViewFile } from "./parse-view-file.ts";
export { viewOfAddress } from "./view-address.ts";
export { type ViewFile, viewFile } from "./view-file.ts";
