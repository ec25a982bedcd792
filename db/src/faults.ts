import { FaultError } from "@accelgraph/domain";

/** Says what SQLite's error codes mean to somebody at a terminal, and what to do about each. */
const MEANINGS: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  SQLITE_NOTADB: ["not-a-database", "This is not a SQLite database", "Give another file with --db"],
  SQLITE_CORRUPT: [
    "damaged",
    "The database is damaged",
    "Restore a copy, or ingest the papers into a new file; `sqlite3 FILE .recover` saves what can be read",
  ],
  SQLITE_READONLY: [
    "read-only",
    "The database cannot be written to",
    "Change its permissions or give another with --db",
  ],
  SQLITE_BUSY: ["locked", "Another program is writing to the database", "Wait until it is done and try again"],
  SQLITE_LOCKED: ["locked", "Another program is writing to the database", "Wait until it is done and try again"],
  SQLITE_FULL: ["disk-full", "The disk is full", "Make room and run the same command again: what was stored is kept"],
  SQLITE_IOERR: ["disk-error", "The disk did not read or write", "Check the disk and run the same command again"],
  SQLITE_CANTOPEN: [
    "cannot-open",
    "The database cannot be opened",
    "Check that the folder exists and may be read and written",
  ],
};

/** Turns an error of the driver into a fault where its code is one that a user can act on. */
export function databaseFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  // Extended codes add to the primary one: SQLITE_IOERR_WRITE.
  const primary = error.code.split("_").slice(0, 2).join("_");
  const meaning = MEANINGS[primary];
  if (!meaning) return error;
  const [code, message, remedy] = meaning;
  return new FaultError({ code, message, remedy, file: path }, { cause: error });
}
