import type { Measurement } from "@accelgraph/api";

export type TableFormat = "csv" | "markdown" | "latex";

const COLUMNS: readonly { title: string; value: (item: Measurement) => string }[] = [
  { title: "subject", value: (item) => item.subject?.name ?? "" },
  { title: "metric", value: (item) => item.name },
  { title: "qualifier", value: (item) => item.qualifier },
  { title: "value", value: (item) => String(item.value) },
  { title: "value_max", value: (item) => (item.valueMax === null ? "" : String(item.valueMax)) },
  { title: "unit", value: (item) => item.unit },
  { title: "change", value: (item) => item.change },
  { title: "baseline", value: (item) => item.baseline?.name ?? "" },
  { title: "hardware", value: (item) => item.hardware?.name ?? "" },
  { title: "model", value: (item) => item.model?.name ?? "" },
  { title: "dataset", value: (item) => item.dataset?.name ?? "" },
  { title: "paper", value: (item) => item.quote.paper.title },
];

/** The numbers as a table in the columns of `v_measurements`. */
export function formatTable(items: readonly Measurement[], format: TableFormat): string {
  const titles = COLUMNS.map(({ title }) => title);
  const rows = items.map((item) => COLUMNS.map(({ value }) => value(item)));
  switch (format) {
    case "csv":
      return `${[titles, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
    case "markdown": {
      const lines = [titles, titles.map(() => "---"), ...rows.map((row) => row.map(markdownCell))];
      return `${lines.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
    }
    case "latex": {
      const lines = [titles, ...rows].map((row) => `${row.map(latexCell).join(" & ")} \\\\`);
      return [`\\begin{tabular}{${"l".repeat(titles.length)}}`, ...lines, "\\end{tabular}", ""].join("\n");
    }
  }
}

/** A leading =, +, - or @ would be a formula to a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("\n", " ");
}

const LATEX: Record<string, string> = { "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\textasciitilde{}" };

function latexCell(text: string): string {
  return text.replace(/[\\^~&%$#_{}<>]/g, (sign) => {
    if (sign === "<" || sign === ">") return `$${sign}$`;
    return LATEX[sign] ?? `\\${sign}`;
  });
}
