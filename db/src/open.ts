import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { FaultError } from "@accelgraph/domain";
import { SqliteConnection } from "./connection.ts";
import type { Database, DatabaseMode } from "./driver.ts";
import { checkIdentity } from "./identity.ts";
import { migrate } from "./migrate.ts";

export interface OpenOptions {
  readonly mode: DatabaseMode;
  /** How long to wait for another program's write, in milliseconds. */
  readonly busyMilliseconds?: number;
}

const DEFAULT_BUSY_MILLISECONDS = 5000;

/**
 * Opens the database at a path. In `write` mode a missing file is made, with its folder, an older one is
 * migrated, and the journal is a WAL until `sealDatabase`. In `read` mode nothing is written.
 *
 * @throws FaultError no-database, not-a-database, not-ours, newer-version, older-version, damaged, read-only,
 *   locked, disk-full, cannot-open.
 */
export function openDatabase(path: string, options: OpenOptions): Database {
  checkFile(path, options.mode);
  const db = new SqliteConnection(path, options.mode, options.busyMilliseconds ?? DEFAULT_BUSY_MILLISECONDS);
  try {
    checkIdentity(db, path, options.mode);
    if (options.mode === "write") {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      migrate(db);
    }
    // cache_size in KiB when negative. Temporary tables of a large ingest go to disk, those of a question do not.
    const temporary = options.mode === "write" ? "FILE" : "MEMORY";
    db.exec(`PRAGMA foreign_keys = ON; PRAGMA temp_store = ${temporary}; PRAGMA cache_size = -65536`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A database in memory, with today's schema: for tests and for what need not be kept. */
export function openInMemory(): Database {
  const db = new SqliteConnection(":memory:", "write", 0);
  migrate(db);
  db.exec("PRAGMA foreign_keys = ON");
  return db;
}

/**
 * Makes one complete file of a database that was written to: everything in the main file, no -wal beside it.
 * While another program reads, the file stays in WAL mode, which loses nothing.
 */
export function sealDatabase(db: Database): void {
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  try {
    db.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== "locked") throw error;
  }
}

function checkFile(path: string, mode: DatabaseMode): void {
  if (!existsSync(path)) {
    if (mode === "write") {
      makeFolder(path);
      return;
    }
    throw new FaultError({
      code: "no-database",
      message: "There is no database here yet",
      remedy: "Make one with `accelgraph ingest`, or name another with --db",
      file: path,
    });
  }
  if (statSync(path).isDirectory()) throw notADatabase(path, "This is a folder and not a database");
  const header = readHeader(path);
  // An empty file is a new database to SQLite.
  if (header.length > 0 && header.toString("latin1") !== "SQLite format 3\0") {
    throw notADatabase(path, "This is not a SQLite database");
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(16);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    const remedy = "Check that you may read it";
    throw new FaultError(
      { code: "cannot-open", message: "The database cannot be opened", remedy, file: path },
      { cause },
    );
  }
  try {
    return header.subarray(0, readSync(file, header, 0, 16, 0));
  } finally {
    closeSync(file);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    const remedy = "Check that you may write there, or give another place with --db";
    throw new FaultError(
      { code: "cannot-open", message: "The folder for the database cannot be made", remedy, file: path },
      { cause },
    );
  }
}

function notADatabase(path: string, message: string): FaultError {
  return new FaultError({ code: "not-a-database", message, remedy: "Give another file with --db", file: path });
}
