/** Rows of an answer as a table for people, CSV, JSON or a Markdown table. */
import { type Table as ExportTable, toCsv, toJson, toMarkdown } from "@accelgraph/exporters";
import Table from "cli-table3";

export const ROW_FORMATS = ["table", "csv", "json", "md"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export type Cell = string | number | bigint | null | Uint8Array;

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The whole answer as text without a final line feed. `width` cuts a table's long cells to the terminal. */
export function formatRows(answer: Rows, format: RowFormat, width?: number): string {
  if (format === "table") return formatTable(answer, width);
  const write = { csv: toCsv, json: toJson, md: toMarkdown }[format];
  return write(asTable(answer)).replace(/\n$/, "");
}

const PLAIN = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid"])
    .map((part) => [part, ""]),
);

function formatTable({ columns, rows }: Rows, width: number | undefined): string {
  const cells = rows.map((row) => row.map((value) => textOf(value).replace(/\s+/g, " ")));
  const widths = width === undefined ? undefined : fit([[...columns], ...cells], width);
  const table = new Table({
    head: [...columns],
    chars: { ...PLAIN, middle: "  " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    ...(widths ? { colWidths: widths } : {}),
  });
  table.push(...cells, ...(rows.length === 0 ? [["(no rows)"]] : []));
  const [head = "", ...lines] = table.toString().split("\n");
  return [head, "-".repeat(Math.min(head.trimEnd().length, width ?? 200)), ...lines].map((l) => l.trimEnd()).join("\n");
}

/** Column widths that fit the terminal: the widest columns give way first. */
function fit(lines: readonly (readonly string[])[], width: number): number[] {
  const columns = lines[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length), 1));
  const room = width - 2 * (columns - 1);
  let excess = widths.reduce((sum, w) => sum + w, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 8) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

function asTable({ columns, rows }: Rows): ExportTable {
  const plain = (value: Cell) => (typeof value === "bigint" || value instanceof Uint8Array ? textOf(value) : value);
  return { columns, rows: rows.map((row) => row.map(plain)) };
}

function textOf(value: Cell): string {
  if (value === null) return "";
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : String(value);
}
