/**
 * Ends an ingest: makes the summaries that the views and the app read, brings the search index and the query
 * planner's statistics up to date, and leaves one complete file. Where nothing was written since, nothing is done.
 */
import { type Database, sealDatabase } from "@accelgraph/db";
import { rebuildInbox } from "./inbox/rebuild-inbox.ts";
import { getMeta, setMeta } from "./meta.ts";
import { rebuildSummaries } from "./summaries/index.ts";

export interface FinishOptions {
  /** Facts to keep in `meta`, e.g. the extractor's measured quality. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Gives the nodes their places, once the summaries stand: all in one transaction with them. */
  readonly layOut?: (db: Database) => void;
}

/** @returns whether there was anything to do. */
export function finish(db: Database, options: FinishOptions = {}): boolean {
  const changed = Object.entries(options.meta ?? {}).filter(([key, value]) => getMeta(db, key) !== value);
  const isStale = getMeta(db, "summaries") === "stale";
  if (changed.length > 0 || isStale) {
    db.transaction(() => {
      for (const [key, value] of changed) setMeta(db, key, value);
      if (!isStale) return;
      rebuildSummaries(db);
      options.layOut?.(db);
    });
  }
  if (isStale) db.exec("PRAGMA analysis_limit = 1000; ANALYZE");
  if (db.path !== ":memory:") sealDatabase(db);
  return isStale;
}

/** As `finish`, after decisions by hand. One that moved nothing closes its questions in the inbox, and that is all. */
export function finishDecisions(db: Database, options: FinishOptions = {}): void {
  if (getMeta(db, "summaries") !== "stale") db.transaction(() => rebuildInbox(db));
  finish(db, options);
}
