/** Where a paper was read: the file (or address) and the line on which it starts, counted from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** A title and an abstract, with what else the source says of them. */
export interface Paper {
  /** Identity: `doi:…`, `arxiv:…`, else `title:` and the normalised title. See `paperKey`. */
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  readonly source: Source;
  /** The source's own identifier, where it gives one. */
  readonly id?: string;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly url?: string;
  /** ISO 8601, as exact as the source is: `2024`, `2024-06` or `2024-06-25`. */
  readonly published?: string;
  readonly authors?: readonly string[];
}

/** The one text that all spans of a paper point into: the title, a line feed, the abstract. */
export function paperText(paper: { readonly title: string; readonly abstract: string }): string {
  // Joined, it is one piece from the start: what `+` makes stays two pieces within, which cost at each character read.
  return [paper.title, paper.abstract].join("\n");
}
