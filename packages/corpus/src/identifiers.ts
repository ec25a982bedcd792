/** DOIs and arXiv numbers, as they stand in fields and addresses. */

const ARXIV = /(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?/;
const arxivAddress = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html)/|huggingface\\.co/papers/|arxiv[:.]\\s*)${ARXIV.source}`,
  "i",
);
const arxivAlone = new RegExp(`^${ARXIV.source}$`, "i");

/** The arXiv number in an identifier or address, with its version where it has one. */
export function findArxivId(text: string): string | undefined {
  const found = arxivAlone.exec(text.trim()) ?? arxivAddress.exec(text);
  return found ? `${found[1]}${found[2] ?? ""}` : undefined;
}

/** The DOI in a field or address, in lower case as DOIs are compared. */
export function findDoi(text: string): string | undefined {
  const found = /\b(10\.\d{4,9}\/[^\s"<>{}]+)/.exec(text);
  return found?.[1]?.replace(/[.,;)]+$/, "").toLowerCase();
}

/** A DOI that arXiv itself gives says no more than the arXiv number. */
export function isArxivDoi(doi: string): boolean {
  return doi.startsWith("10.48550/arxiv.");
}
