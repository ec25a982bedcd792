/** Views inside of other things: notes, sites, pages. One file of SQLite's bytes and a view file in, SVG out. */
export { createDrawer, type Drawer, type FoundFile, faultHtml, type Host } from "./drawer.ts";
export { inlineWasm } from "./inline-wasm.ts";
