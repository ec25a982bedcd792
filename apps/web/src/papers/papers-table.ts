import type { PaperItem } from "@accelgraph/api";
import type { TextTable } from "../tables/format-table.ts";

/** The papers of a page as a table to take away. */
export function papersTable(papers: readonly PaperItem[]): TextTable {
  const names = (nodes: readonly { name: string }[]) => nodes.map(({ name }) => name).join(" · ");
  return {
    columns: ["title", "published", "proposes", "techniques", "numbers", "url"],
    rows: papers.map(({ title, published, proposes, techniques, measurements, url }) => [
      ...[title, published, names(proposes), names(techniques), measurements, url],
    ]),
  };
}
