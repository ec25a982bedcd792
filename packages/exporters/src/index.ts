/** A view as a picture, a file or a table. Pure: the same view gives the same bytes. */
export { toCanvas } from "./canvas.ts";
export { toDot } from "./dot.ts";
export { escapeMarkdown, escapeXml, oneLine } from "./escape.ts";
export { EXPORT_FORMATS, type ExportFormat, RENDERINGS, type RenderOptions } from "./formats.ts";
export { type HtmlOptions, toHtml } from "./html.ts";
export { DARK, LIGHT, markPath, markRadius, type Palette, SHAPES, type Shape } from "./marks.ts";
export { type MermaidLimits, toMermaid } from "./mermaid.ts";
export { labelledSize } from "./svg/label.ts";
export type { Theme } from "./svg/style.ts";
export { describe, type SvgOptions, toSvg } from "./svg/to-svg.ts";
export { edgeTable, type Table, toCsv, toJson, toMarkdown, type Value, viewToJson } from "./tables.ts";
export { countPapers, type GraphView, type ViewEdge, type ViewNode } from "./view.ts";
export { toGexf, toGraphml } from "./xml-graphs.ts";
