/** Writes a paper itself: its row, keys, authors and sources. What was found in it is written by write-record.ts. */

import type { Writer } from "@accelgraph/db";
import { slugify } from "@accelgraph/domain";
import { storable } from "./characters.ts";
import { identifiers } from "./paper-identity.ts";
import type { Sighting } from "./paper-status.ts";
import { insertAuthor, insertPaper, insertPaperKey, insertSource } from "./rows.ts";

export interface PaperFields {
  readonly sighting: Sighting;
  readonly inScope: boolean;
  readonly extractorVersion: string;
}

/** @returns the paper's id. */
export function writeNewPaper(db: Writer, { sighting, inScope, extractorVersion }: PaperFields): number {
  const { paper, hash } = sighting;
  const id = insertPaper(db, {
    slug: freeSlug(db, paper.title),
    ...columns(sighting),
    inScope: Number(inScope),
    contentHash: hash,
    extractorVersion,
  });
  writeIdentity(db, id, sighting);
  return id;
}

/** Removes all that was found in a paper's text. */
export function clearFindings(db: Writer, id: number): void {
  for (const table of ["claim", "measurement", "mention", "appearance", "alias", "sentence"]) {
    db.run(`DELETE FROM ${table} WHERE paper = ?`, [id]);
  }
}

/** Notes who has read a stored paper again. */
export function markRead(db: Writer, id: number, inScope: boolean, extractorVersion: string): void {
  db.run("UPDATE paper SET in_scope = ?, extractor_version = ? WHERE id = ?", [Number(inScope), extractorVersion, id]);
}

/** Puts a new text in place of the old and removes all that was found in the old. @returns the paper's id. */
export function replacePaper(db: Writer, id: number, { sighting, inScope, extractorVersion }: PaperFields): number {
  clearFindings(db, id);
  db.run("DELETE FROM paper_author WHERE paper = ?", [id]);
  db.run("DELETE FROM source WHERE paper = ? AND file = ?", [id, storable(sighting.paper.source.file)]);
  const { title, abstract, published, doi, arxivId, url } = columns(sighting);
  db.run(
    `UPDATE paper SET title = ?, abstract = ?, published = coalesce(?, published), doi = coalesce(?, doi),
       arxiv_id = coalesce(?, arxiv_id), url = coalesce(?, url), in_scope = ?, content_hash = ?, extractor_version = ?
     WHERE id = ?`,
    [title, abstract, published, doi, arxivId, url, Number(inScope), sighting.hash, extractorVersion, id],
  );
  writeIdentity(db, id, sighting);
  return id;
}

/** Adds what another source knows and the first did not say. */
export function fillPaper(db: Writer, id: number, sighting: Sighting): void {
  const { published, doi, arxivId, url } = columns(sighting);
  db.run(
    `UPDATE paper SET published = coalesce(published, ?), doi = coalesce(doi, ?), arxiv_id = coalesce(arxiv_id, ?),
       url = coalesce(url, ?) WHERE id = ?`,
    [published, doi, arxivId, url, id],
  );
  writeKeys(db, id, sighting);
  if (!db.get("SELECT 1 FROM paper_author WHERE paper = ?", [id])) writeAuthors(db, id, sighting);
}

/** Lets one paper take the place of another that was found to be the same: its keys, sources and what only it knew. */
export function absorbPaper(db: Writer, id: number, twin: number): void {
  db.run("UPDATE paper_key SET paper = ? WHERE paper = ?", [id, twin]);
  db.run("UPDATE OR IGNORE source SET paper = ? WHERE paper = ?", [id, twin]);
  const known = db.get<{ published: string; doi: string; arxiv: string; url: string }>(
    "SELECT published, doi, arxiv_id AS arxiv, url FROM paper WHERE id = ?",
    [twin],
  );
  db.run("DELETE FROM paper WHERE id = ?", [twin]);
  db.run(
    `UPDATE paper SET published = coalesce(published, :published), doi = coalesce(doi, :doi),
       arxiv_id = coalesce(arxiv_id, :arxiv), url = coalesce(url, :url) WHERE id = :id`,
    { published: null, doi: null, arxiv: null, url: null, ...known, id },
  );
}

export function writeSource(db: Writer, id: number, { paper: { source }, hash }: Sighting): void {
  const file = storable(source.file);
  const place = [source.line, id, file, hash];
  const isKnown = db.run("UPDATE source SET line = ? WHERE paper = ? AND file = ? AND content_hash = ?", place) > 0;
  // Not OR REPLACE: it opens a savepoint, at which FTS5 writes out what it holds.
  if (!isKnown) insertSource(db, { paper: id, file, contentHash: hash, line: source.line });
}

function writeIdentity(db: Writer, id: number, sighting: Sighting): void {
  writeKeys(db, id, sighting);
  writeAuthors(db, id, sighting);
  writeSource(db, id, sighting);
}

function writeKeys(db: Writer, id: number, { keys }: Sighting): void {
  for (const key of keys) insertPaperKey(db, { key: storable(key), paper: id });
}

function writeAuthors(db: Writer, id: number, { paper: { authors = [] } }: Sighting): void {
  authors.forEach((name, index) => {
    insertAuthor(db, { paper: id, position: index + 1, name: storable(name) });
  });
}

function columns({ paper }: Sighting) {
  const { doi, arxivId } = identifiers(paper);
  const isDate = paper.published !== undefined && /^\d{4}/.test(paper.published);
  return {
    title: storable(paper.title),
    abstract: storable(paper.abstract),
    published: isDate ? (paper.published ?? null) : null,
    doi: doi === undefined ? null : storable(doi),
    arxivId: arxivId === undefined ? null : storable(arxivId),
    url: paper.url === undefined ? null : storable(paper.url),
  };
}

/** The title's slug, with a number where another paper has it. */
function freeSlug(db: Writer, title: string): string {
  const base = slugify(title);
  for (let i = 1; ; i++) {
    const slug = i === 1 ? base : `${base}-${i}`;
    if (!db.get("SELECT 1 FROM paper WHERE slug = ?", [slug])) return slug;
  }
}
