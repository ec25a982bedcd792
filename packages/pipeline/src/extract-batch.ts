import type { Fault, Paper, PaperRecord } from "@accelgraph/domain";
import { createExtractor, type Extractor } from "@accelgraph/extraction";

/** What extraction made of a paper. A paper that it fails on is named, and the rest goes on. */
export type Extraction =
  | { readonly record: PaperRecord; readonly fault?: undefined }
  | { readonly fault: Fault; readonly record?: undefined };

let extractor: Extractor | undefined;

/** Extracts papers in order. The extractor is made at the first call and kept: making it costs more than a paper. */
export function extractBatch(papers: readonly Paper[]): Extraction[] {
  extractor ??= createExtractor();
  const { extract, extractAll } = extractor;
  try {
    return extractAll(papers).map((record) => ({ record }));
  } catch {
    // One of them is to blame: alone, each says for itself.
    return papers.map((paper) => extractOne(paper, extract));
  }
}

function extractOne(paper: Paper, extract: Extractor["extract"]): Extraction {
  try {
    return { record: extract(paper) };
  } catch (error) {
    return { fault: extractionFault(paper, error) };
  }
}

function extractionFault(paper: Paper, error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "extraction-failed",
    message: `"${paper.title.slice(0, 60).toWellFormed()}" could not be extracted (${reason})`,
    remedy: "This is a defect of accelgraph: please report it with the text of the paper.",
    ...paper.source,
  };
}
