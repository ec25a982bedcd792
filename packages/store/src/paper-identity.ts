/** What makes two entries of sources the same paper, and what makes an entry unchanged. Pure functions. */
import { fingerprint, type Paper, titleKey } from "@accelgraph/domain";

const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** The identifiers of a paper in one spelling. An arXiv DOI is an arXiv number. */
export function identifiers(paper: Pick<Paper, "doi" | "arxivId">): { doi?: string; arxivId?: string } {
  const doi = paper.doi?.toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\//, "");
  const ofDoi = doi && ARXIV_DOI.exec(doi)?.[1];
  const arxivId = (paper.arxivId ?? ofDoi)?.toLowerCase().replace(/v\d+$/, "");
  return { ...(doi && !ofDoi ? { doi } : {}), ...(arxivId ? { arxivId } : {}) };
}

/** All keys under which a paper may be known, strongest first; the last is its title's. */
export function paperKeys(paper: Paper): string[] {
  const { doi, arxivId } = identifiers(paper);
  const title = `title:${titleKey(paper.title) || fingerprint(paper.title + paper.abstract)}`;
  return [...(doi ? [`doi:${doi}`] : []), ...(arxivId ? [`arxiv:${arxivId}`] : []), title];
}

/** Fingerprint of all that an entry says of its paper. */
export function contentHash(paper: Paper): string {
  const { title, abstract, doi, arxivId, url, published, authors } = paper;
  return fingerprint([title, abstract, doi, arxivId, url, published, ...(authors ?? [])].join("\u001f"));
}
