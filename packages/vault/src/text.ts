/** Words and links as a note holds them. */
import type { Measurement, Quote } from "@accelgraph/api";
import { escapeMarkdown, oneLine } from "@accelgraph/exporters";

/** Makes a link to the note of a node; plain words where it has none. */
export type Link = (id: string | null, name: string, place?: "text" | "table") => string;

/** Words in running text: neither Markdown nor Obsidian takes any of them for its own. */
export function words(text: string): string {
  return escapeMarkdown(text).replace(/[%=^]/g, "\\$&");
}

/** A link by the whole path, which no other note of the same name can catch. */
export function linker(paths: ReadonlyMap<string, string>): Link {
  return (id, name, place = "text") => {
    const path = id === null ? undefined : paths.get(id);
    if (path === undefined) return words(name);
    const shown = oneLine(name)
      .replace(/\[/g, "(")
      .replace(/\]/g, ")")
      .replace(/[|<>\\]/g, " ")
      .replace(/\s+/g, " ");
    const pipe = place === "table" ? "\\|" : "|";
    return `[[${path.replace(/\.md$/, "")}${pipe}${shown.trim() || "note"}]]`;
  };
}

export function quoteLine(quote: Quote | null, link: Link): string[] {
  if (quote === null) return [];
  const { paper, sentence } = quote;
  const year = paper.year === null ? "" : ` (${paper.year})`;
  return [`  > “${words(sentence)}” — ${link(paper.id, paper.title)}${year}`];
}

const QUALIFIERS = { "=": "", "<=": "up to ", ">=": "at least ", "~": "about " } as const;

/** A table of numbers with their conditions and the words that carry them; nothing where there are none. */
export function measurementTable(rows: readonly Measurement[], link: Link): string[] {
  if (rows.length === 0) return [];
  const party = (one: Measurement["subject"]) => (one === null ? "" : link(one.id, one.name, "table"));
  const line = (row: Measurement) => {
    const number = `${QUALIFIERS[row.qualifier]}${row.value}${row.valueMax === null ? "" : `–${row.valueMax}`}`;
    const cells = [
      `${number}${row.unit === "" ? "" : ` ${words(row.unit)}`}`,
      `${words(row.name)}${row.change === "absolute" || row.metric === "speedup" ? "" : ` ${row.change}`}`,
      ...[row.subject, row.baseline, row.hardware, row.model, row.dataset].map(party),
      `“${words(row.quote.sentence)}”`,
      link(row.quote.paper.id, row.quote.paper.title, "table"),
    ];
    return `| ${cells.join(" | ")} |`;
  };
  return [
    "## Measurements",
    "",
    "| value | metric | of | over | on | model | dataset | words | paper |",
    "| --: | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
    "",
  ];
}
