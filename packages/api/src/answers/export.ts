import {
  edgeTable,
  type GraphView,
  toCanvas,
  toCsv,
  toDot,
  toGexf,
  toGraphml,
  toHtml,
  toMarkdown,
  toMermaid,
  toSvg,
  viewToJson,
} from "@accelgraph/exporters";
import type { ExportFormat, ExportRequest } from "../contract/index.ts";
import type { Database } from "../source.ts";
import { buildView } from "../view/build-view.ts";

interface Rendering {
  readonly type: string;
  readonly extension: string;
  readonly render: (view: GraphView, theme: ExportRequest["theme"]) => string;
}

const RENDERINGS: Readonly<Record<ExportFormat, Rendering>> = {
  svg: { type: "image/svg+xml", extension: "svg", render: (view, theme) => toSvg(view, { theme }) },
  html: { type: "text/html", extension: "html", render: (view, theme) => toHtml(view, { theme }) },
  mermaid: { type: "text/plain", extension: "mmd", render: (view) => toMermaid(view) },
  canvas: { type: "application/json", extension: "canvas", render: toCanvas },
  graphml: { type: "application/xml", extension: "graphml", render: toGraphml },
  gexf: { type: "application/xml", extension: "gexf", render: toGexf },
  dot: { type: "text/plain", extension: "dot", render: toDot },
  csv: { type: "text/csv", extension: "csv", render: (view) => toCsv(edgeTable(view)) },
  markdown: { type: "text/markdown", extension: "md", render: (view) => toMarkdown(edgeTable(view)) },
  json: { type: "application/json", extension: "json", render: viewToJson },
};

export interface ExportedFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/** What the graph screen shows, as a file: what the legend or a hand took away is not in it. */
export function answerExport(db: Database, request: ExportRequest): ExportedFile {
  const { to, theme, hide = [], types, relations, ...graph } = request;
  const view = buildView(db, graph);
  const [focus, hidden] = [new Set(request.focus), new Set(hide)];
  const nodes = view.nodes.filter(
    ({ id, type }) => !hidden.has(id) && (focus.has(id) || types === undefined || types.includes(type)),
  );
  const edges = view.edges.filter(({ relation }) => relations === undefined || relations.includes(relation));
  const { type, extension, render } = RENDERINGS[to];
  const name = request.focus?.map((id) => id.split("/")[1]).join("-") || "map";
  return { body: render({ ...view, nodes, edges }, theme), type, name: `accelgraph-${name.slice(0, 80)}.${extension}` };
}
