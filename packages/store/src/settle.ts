/** Brings the names of a group, and the papers that use them, up to date with a decision. */
import type { Writer } from "@accelgraph/db";
import { isMerge, latestDecision } from "./decisions.ts";
import { setMeta } from "./meta.ts";
import { type NamedRow, rowByKey, rowsMeaning } from "./named-row.ts";
import { type NameKey, standingOf } from "./standing.ts";

/**
 * Writes a decision on a name and follows what comes of it: what each name of the groups (given by their canonical
 * rows) means, and which papers must be read again, because a name counts as another type there, or no longer, or
 * again. Those are marked by an empty `extractor_version`. Inside the caller's transaction.
 *
 * @returns how many papers must be read again.
 */
export function settle(db: Writer, name: NameKey, canonicals: readonly number[], write: () => void): number {
  const rows = rowsMeaning(db, canonicals);
  const countsAs = () => rows.map((row) => JSON.stringify(standingOf(db, row)));
  const before = countsAs();
  const wasRejected = standingOf(db, name).rejected !== null;
  write();
  const moved = rows.filter((row) => point(db, row));
  const after = countsAs();
  const changed = rows.filter((_, i) => before[i] !== after[i]).map(({ id }) => id);
  const isBack = wasRejected && standingOf(db, name).rejected === null;
  const papers = markPapers(db, changed, isBack ? name : null);
  if (moved.length > 0 || papers > 0) setMeta(db, "summaries", "stale");
  return papers;
}

/** @returns whether the name means something else now. */
function point(db: Writer, row: NamedRow): boolean {
  const meaning = meaningOf(db, row).id;
  if (meaning === row.canonical) return false;
  db.run("UPDATE entity SET canonical = ? WHERE id = ?", [meaning, row.id]);
  return true;
}

/** What a name means: the newest decisions, from name to name. */
function meaningOf(db: Writer, start: NamedRow): NamedRow {
  const seen = new Set<number>();
  let row = start;
  while (!seen.has(row.id)) {
    seen.add(row.id);
    const decision = latestDecision(db, row.type, row.key);
    if (!isMerge(decision)) return row;
    const next = rowByKey(db, decision.intoType, decision.intoKey);
    if (!next) return row;
    row = next;
  }
  return row;
}

/** Marks the papers that use one of the rows' names, or that left a name out. @returns how many */
function markPapers(db: Writer, rows: readonly number[], leftOut: NameKey | null): number {
  return db.run(
    `UPDATE paper SET extractor_version = '' WHERE id IN (
       SELECT paper FROM appearance WHERE entity IN (SELECT value FROM json_each(?))
       UNION SELECT paper FROM left_out WHERE type = ? AND key = ?)`,
    [JSON.stringify(rows), leftOut?.type ?? null, leftOut?.key ?? null],
  );
}

export interface StaleText {
  readonly paper: number;
  readonly title: string;
  readonly abstract: string;
}

/** Papers that a decision has marked as to be read again, by their rows; those after a row, so many at most. */
export function papersToReread(db: Writer, limit: number, after = 0): StaleText[] {
  return db.all(
    "SELECT id AS paper, title, abstract FROM paper WHERE extractor_version = '' AND id > ? ORDER BY id LIMIT ?",
    [after, limit],
  );
}
