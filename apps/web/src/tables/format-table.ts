/** Rows of any table of the app as text: for a sheet, a note, a paper, a program. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Cell = string | number | null;

export const TABLE_FORMATS = ["csv", "markdown", "latex", "json"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const FORMAT_WORDS: Readonly<Record<TableFormat, { name: string; extension: string; type: string }>> =
  Object.freeze({
    csv: { name: "CSV", extension: "csv", type: "text/csv" },
    markdown: { name: "Markdown", extension: "md", type: "text/markdown" },
    latex: { name: "LaTeX", extension: "tex", type: "text/x-tex" },
    json: { name: "JSON", extension: "json", type: "application/json" },
  });

export function formatTable({ columns, rows }: TextTable, format: TableFormat): string {
  switch (format) {
    case "csv":
      return `${[columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
    case "markdown": {
      const rules = alignments({ columns, rows }).map((side) => (side === "r" ? "--:" : "---"));
      const lines = [columns.map(markdownCell), rules, ...rows.map((row) => row.map(markdownCell))];
      return `${lines.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
    }
    case "latex": {
      const lines = [columns, ...rows].map((row) => `${row.map(latexCell).join(" & ")} \\\\`);
      const [head = "", ...body] = lines;
      const open = `\\begin{tabular}{${alignments({ columns, rows }).join("")}}`;
      return [open, "\\hline", head, "\\hline", ...body, "\\hline", "\\end{tabular}", ""].join("\n");
    }
    case "json": {
      const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
      return `${JSON.stringify(objects, null, 1)}\n`;
    }
  }
}

/** Numbers stand to the right. */
function alignments({ columns, rows }: TextTable): ("l" | "r")[] {
  return columns.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
    return cells.length > 0 && cells.every((cell) => typeof cell === "number") ? "r" : "l";
  });
}

/** A leading =, +, - or @ would be a formula to a spreadsheet. */
function csvCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const safe = /^[=+@\t]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(cell: Cell): string {
  return cell === null ? "" : String(cell).replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\r?\n/g, " ");
}

const LATEX: Record<string, string> = { "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\textasciitilde{}" };

function latexCell(cell: Cell): string {
  if (cell === null) return "";
  return String(cell)
    .replace(/[\\^~&%$#_{}<>]/g, (sign) => (sign === "<" || sign === ">" ? `$${sign}$` : (LATEX[sign] ?? `\\${sign}`)))
    .replace(/\r?\n/g, " ");
}
