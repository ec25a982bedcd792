/** Takes the examples out of a page of documentation, so that tests can hold the page to them. */

export interface Block {
  /** The language after the fence. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  /** What stands between this block and the next block or heading. */
  readonly after: string;
}

/** The fenced blocks of a page, in order. */
export function fencedBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$(.*?)(?=^```|^#{1,6} |(?![\s\S]))/gms)].map((found) => ({
    language: found[1] ?? "",
    text: found[2] ?? "",
    line: page.slice(0, found.index).split("\n").length,
    after: found[3] ?? "",
  }));
}

/** The rows of the first table in a text, each by its column's head. */
export function firstTable(text: string): Record<string, string>[] {
  const lines = /(?:^\|.*\n?)+/m.exec(text)?.[0].trim().split("\n") ?? [];
  const [head = "", , ...rows] = lines;
  const names = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, i) => [names[i] ?? "", cell])));
}

function cells(row: string): string[] {
  return row
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => cell.trim());
}
