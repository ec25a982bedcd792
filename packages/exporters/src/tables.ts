/** Rows of an answer, or the edges of a view, as CSV, Markdown and JSON. */
import { escapeMarkdown, oneLine } from "./escape.ts";
import { type GraphView, nameIndex, ordered } from "./view.ts";

export type Value = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** The twin of the picture: one row an edge, with the words behind it. */
export function edgeTable(view: GraphView): Table {
  const nameOf = nameIndex(view);
  const types = new Map(view.nodes.map((node) => [node.id, node.type]));
  return {
    columns: ["source_type", "source", "relation", "target_type", "target", "papers", "quote"],
    rows: ordered(view).edges.map((edge) => [
      types.get(edge.source) ?? null,
      nameOf(edge.source),
      edge.relation,
      types.get(edge.target) ?? null,
      nameOf(edge.target),
      edge.papers,
      edge.quote,
    ]),
  };
}

/** CSV by RFC 4180 with line feeds: read back, it is the same table. */
export function toCsv(table: Table): string {
  const cell = (value: Value): string => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/** A Markdown table; numbers stand to the right. */
export function toMarkdown(table: Table): string {
  const isNumber = table.columns.map(
    (_, i) => table.rows.length > 0 && table.rows.every((r) => typeof r[i] !== "string"),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const cell = (value: Value) =>
    value === null ? "" : typeof value === "number" ? String(value) : escapeMarkdown(value);
  return [
    line(table.columns.map(escapeMarkdown)),
    line(isNumber.map((number) => (number ? "--:" : "---"))),
    ...table.rows.map((row) => line(row.map(cell))),
  ].join("");
}

/** A JSON array of objects, one a row, one a line. */
export function toJson(table: Table): string {
  const objects = table.rows.map((row) =>
    JSON.stringify(Object.fromEntries(table.columns.map((c, i) => [c, row[i] ?? null]))),
  );
  return objects.length === 0 ? "[]\n" : `[\n${objects.join(",\n")}\n]\n`;
}

/** The whole view as JSON: title, nodes with places, edges with quotes. */
export function viewToJson(view: GraphView): string {
  const { nodes, edges } = ordered(view);
  return `${JSON.stringify({ title: oneLine(view.title), leftOut: view.leftOut, nodes, edges }, null, 1)}\n`;
}
