import { toCanvas } from "./canvas.ts";
import { toDot } from "./dot.ts";
import { toHtml } from "./html.ts";
import { toMermaid } from "./mermaid.ts";
import { type SvgOptions, toSvg } from "./svg/to-svg.ts";
import { edgeTable, toCsv, toMarkdown, viewToJson } from "./tables.ts";
import type { GraphView } from "./view.ts";
import { toGexf, toGraphml } from "./xml-graphs.ts";

/** The formats in which a view can be written. */
export const EXPORT_FORMATS = [
  "svg",
  "html",
  "mermaid",
  "canvas",
  "graphml",
  "gexf",
  "dot",
  "csv",
  "markdown",
  "json",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How it looks, where a format can show it. */
export type RenderOptions = Partial<SvgOptions>;

/** How a view becomes a file of a format: its media type, the end of its name, and its text. */
export interface Rendering {
  readonly type: string;
  readonly extension: string;
  readonly render: (view: GraphView, options?: RenderOptions) => string;
}

export const RENDERINGS: Readonly<Record<ExportFormat, Rendering>> = Object.freeze<Record<ExportFormat, Rendering>>({
  svg: { type: "image/svg+xml", extension: "svg", render: toSvg },
  html: { type: "text/html", extension: "html", render: toHtml },
  mermaid: { type: "text/plain", extension: "mmd", render: (view) => toMermaid(view) },
  canvas: { type: "application/json", extension: "canvas", render: (view) => toCanvas(view) },
  graphml: { type: "application/xml", extension: "graphml", render: toGraphml },
  gexf: { type: "application/xml", extension: "gexf", render: toGexf },
  dot: { type: "text/plain", extension: "dot", render: toDot },
  csv: { type: "text/csv", extension: "csv", render: (view) => toCsv(edgeTable(view)) },
  markdown: { type: "text/markdown", extension: "md", render: (view) => toMarkdown(edgeTable(view)) },
  json: { type: "application/json", extension: "json", render: viewToJson },
});
