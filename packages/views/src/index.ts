/** View files: one selection of the graph with its layout and look, read from YAML and drawn from any SQLite driver. */
export { type Drawing, drawView, type ViewRows, type ViewSource } from "./draw-view.ts";
export { parseViewFile, type ViewFile, viewFile } from "./view-file.ts";
