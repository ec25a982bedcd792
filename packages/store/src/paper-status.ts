/** Which papers are new, unchanged or changed: by identity, content and extractor version. */

import type { Reader } from "@accelgraph/db";
import type { Paper } from "@accelgraph/domain";
import { storable } from "./characters.ts";
import { contentHash, identifiers, paperKeys } from "./paper-identity.ts";

/**
 * `new`; `unchanged`; `updated` (its text or the extractor changed); `other-text` (another entry for the same
 * paper was stored first and stays; this one is only noted as a source).
 */
export type PaperStatus = "new" | "unchanged" | "updated" | "other-text";

/** An entry of a source, with its identity. */
export interface Sighting {
  readonly paper: Paper;
  readonly keys: readonly string[];
  readonly hash: string;
}

/** What the file has of a paper. */
export interface StoredPaper {
  readonly id: number;
  readonly contentHash: string;
  readonly extractorVersion: string;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly sources: readonly { readonly file: string; readonly hash: string }[];
  /** Papers that were stored as others and that this sighting shows to be the same. */
  readonly twins: readonly number[];
}

export interface Decision {
  readonly status: PaperStatus;
  readonly needsRecord: boolean;
  readonly needsWrite: boolean;
}

/** Kept between `plan` and `write`, which see the same papers. */
const sightings = new WeakMap<Paper, Sighting>();

export function sightingOf(paper: Paper): Sighting {
  const known = sightings.get(paper);
  if (known) return known;
  const sighting = { paper, keys: paperKeys(paper), hash: contentHash(paper) };
  sightings.set(paper, sighting);
  return sighting;
}

/** The stored paper of each sighting, found by any of its keys, in three queries for all of them. */
export function findStored(db: Reader, sightings: readonly Sighting[]): (StoredPaper | undefined)[] {
  const keys = db.all<{ key: string; paper: number }>(
    "SELECT k.key, k.paper FROM json_each(?) j JOIN paper_key k ON k.key = j.value",
    [JSON.stringify(sightings.flatMap((sighting) => sighting.keys))],
  );
  if (keys.length === 0) return sightings.map(() => undefined);
  const papers = storedPapers(
    db,
    keys.map(({ paper }) => paper),
  );
  const byKey = new Map(keys.map(({ key, paper }) => [key, paper]));
  return sightings.map((sighting) => {
    const same = sighting.keys.flatMap((key) => {
      const stored = papers.get(byKey.get(key) ?? 0);
      return stored && (!key.startsWith("title:") || mayBeSame(stored, sighting.paper)) ? [stored] : [];
    });
    const [first, ...others] = same;
    return first && { ...first, twins: others.map(({ id }) => id).filter((id) => id !== first.id) };
  });
}

function storedPapers(db: Reader, ids: readonly number[]): Map<number, StoredPaper> {
  const list = JSON.stringify([...new Set(ids)]);
  const sources = new Map<number, { file: string; hash: string }[]>();
  for (const { paper, ...source } of db.all<{ paper: number; file: string; hash: string }>(
    "SELECT s.paper, s.file, s.content_hash AS hash FROM json_each(?) j JOIN source s ON s.paper = j.value",
    [list],
  )) {
    const known = sources.get(paper);
    if (known) known.push(source);
    else sources.set(paper, [source]);
  }
  const rows = db.all<Omit<StoredPaper, "sources" | "twins">>(
    `SELECT p.id, p.content_hash AS contentHash, p.extractor_version AS extractorVersion, p.doi, p.arxiv_id AS arxivId
     FROM json_each(?) j JOIN paper p ON p.id = j.value`,
    [list],
  );
  return new Map(rows.map((row) => [row.id, { ...row, sources: sources.get(row.id) ?? [], twins: [] }]));
}

/** Equal titles are the same paper unless both carry identifiers of one kind that differ. */
function mayBeSame(stored: StoredPaper, paper: Paper): boolean {
  const { doi, arxivId } = identifiers(paper);
  const differ = (a: string | null, b: string | undefined) => a !== null && b !== undefined && a !== b;
  return !differ(stored.doi, doi) && !differ(stored.arxivId, arxivId);
}

/**
 * @param firstHashes What each file said first of each paper in this run, by `<paper id> <file>`.
 */
export function decide(
  db: Reader,
  sighting: Sighting,
  stored: StoredPaper | undefined,
  extractorVersion: string,
  firstHashes: ReadonlyMap<string, string>,
): Decision {
  if (!stored) return { status: "new", needsRecord: true, needsWrite: true };
  const { hash } = sighting;
  const { file } = sighting.paper.source;
  if (hash === stored.contentHash && stored.extractorVersion !== extractorVersion) {
    return { status: "updated", needsRecord: true, needsWrite: true };
  }
  if (stored.sources.some((source) => source.hash === hash)) {
    const isNoted = stored.sources.some((source) => source.hash === hash && source.file === file);
    return { status: "unchanged", needsRecord: false, needsWrite: !isNoted || stored.twins.length > 0 };
  }
  const first = firstHashes.get(`${stored.id} ${file}`);
  const isEdited = first === undefined && stored.sources.some((source) => source.file === file);
  const replaces = isEdited || isFuller(db, stored.id, sighting.paper);
  if (replaces) return { status: "updated", needsRecord: true, needsWrite: true };
  const status = hasText(db, stored.id, sighting.paper) ? "unchanged" : "other-text";
  return { status, needsRecord: false, needsWrite: true };
}

/** Whether an entry gives more of the abstract than what is stored: all of it where that was empty or cut off. */
function isFuller(db: Reader, id: number, paper: Paper): boolean {
  const stored = textOf(db, id).abstract.replace(/[.…\s]+$/, "");
  const given = storable(paper.abstract);
  return given.length > stored.length + 3 && given.startsWith(stored);
}

function hasText(db: Reader, id: number, paper: Paper): boolean {
  const { title, abstract } = textOf(db, id);
  return title === storable(paper.title) && abstract === storable(paper.abstract);
}

function textOf(db: Reader, id: number): { title: string; abstract: string } {
  return (
    db.get<{ title: string; abstract: string }>("SELECT title, abstract FROM paper WHERE id = ?", [id]) ?? {
      title: "",
      abstract: "",
    }
  );
}
