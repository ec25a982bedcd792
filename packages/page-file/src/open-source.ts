import { checkIdentity, type Reader } from "@accelgraph/db";
import { type Fault, FaultError } from "@accelgraph/domain";
import sqlite3InitModule, { type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { ByteSource } from "./byte-source.ts";
import { codeOf, PageConnection } from "./page-connection.ts";
import { ReadOnlyFiles } from "./read-only-vfs.ts";

/** A file that is open in the page: one connection for the app's questions and one for what users write. */
export interface OpenedFile {
  readonly name: string;
  readonly db: Reader;
  readonly users: PageConnection;
  readonly close: () => void;
}

export interface OpenOptions {
  /** Whether all of its bytes are at hand, so that they can be checked. */
  readonly isWhole: boolean;
  /** The bytes of `sqlite3.wasm`; without them they are fetched from beside the script. */
  readonly wasm?: Uint8Array | undefined;
}

/** Files up to this size are checked page by page when they are opened; of greater ones, that nothing is cut off. */
const CHECKED_WHOLE = 64 * 1024 * 1024;

const CACHE_KIB = { own: 64 * 1024, users: 16 * 1024 };

let started: Promise<{ sqlite: Sqlite3Static; files: ReadOnlyFiles }> | undefined;

/**
 * SQLite is started once. What it would print of faults, it throws as well. `wasm` are the bytes of its
 * `sqlite3.wasm`, where they are not to be fetched from beside the script.
 */
function start(wasm: Uint8Array | undefined): NonNullable<typeof started> {
  started ??= (sqlite3InitModule as unknown as (config: object) => Promise<Sqlite3Static>)({
    print: () => {},
    printErr: () => {},
    ...(wasm === undefined ? {} : { wasmBinary: wasm }),
  }).then((sqlite) => {
    sqlite.config.error = () => {};
    sqlite.config.warn = () => {};
    return { sqlite, files: new ReadOnlyFiles(sqlite) };
  });
  return started;
}

/**
 * Opens a file over its bytes, for reading only.
 * @throws FaultError not-a-database, damaged, not-ours, newer-version, older-version, unreachable
 */
export async function openSource(name: string, source: ByteSource, options: OpenOptions): Promise<OpenedFile> {
  const { sqlite, files } = await start(options.wasm);
  checkHeader(name, source);
  files.add(name, source);
  let db: PageConnection | undefined;
  try {
    db = new PageConnection(sqlite, files, name, CACHE_KIB.own);
    checkIdentity(db, name, "read");
    if (options.isWhole && source.size <= CHECKED_WHOLE) checkPages(db, name);
    const users = new PageConnection(sqlite, files, name, CACHE_KIB.users);
    const [own] = [db];
    const close = () => {
      own.close();
      users.close();
      files.remove(name);
    };
    return { name, db, users, close };
  } catch (error) {
    db?.close();
    files.remove(name);
    throw inThePage(files.takeTrouble() ?? error, name, codeOf(sqlite, error));
  }
}

/** The first 100 bytes say what the file is and how long it must be. */
function checkHeader(name: string, source: ByteSource): void {
  const header = source.read(0, 100);
  const magic = new TextDecoder("latin1").decode(header.subarray(0, 16));
  if (header.length < 100 || magic !== "SQLite format 3\0") throw new FaultError(FAULTS.SQLITE_NOTADB(name));
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  // The number of pages is only right where the file was last written by a SQLite that keeps it.
  const isKept = view.getUint32(24) === view.getUint32(92);
  if (isKept && view.getUint32(28) * pageSize > source.size) throw new FaultError(FAULTS.SQLITE_CORRUPT(name));
}

function checkPages(db: Reader, name: string): void {
  const [found] = db.all<{ quick_check: string }>("PRAGMA quick_check(1)");
  if (found?.quick_check !== "ok") throw new FaultError(FAULTS.SQLITE_CORRUPT(name));
}

const FAULTS = {
  SQLITE_NOTADB: (file: string): Fault => ({
    code: "not-a-database",
    message: "This is not a SQLite database",
    remedy: "Open a file that `accelgraph ingest` has written; papers are read with it first",
    file,
  }),
  SQLITE_CORRUPT: (file: string): Fault => ({
    code: "damaged",
    message: "The database is damaged or cut off",
    remedy: "Get the file again, or ingest the papers into a new one; `accelgraph verify` says what is wrong",
    file,
  }),
};

/** What there is to do in a page, where the terminal's remedies do not help. */
const REMEDIES: Readonly<Record<string, string>> = {
  "not-ours": "Nothing was changed in it; open a file that `accelgraph ingest` has written",
  "newer-version": "Open it with a newer accelgraph, or publish the page anew with one",
};

function inThePage(error: unknown, file: string, code: string | undefined): unknown {
  if (error instanceof FaultError) {
    const { fault } = error;
    return new FaultError({ ...fault, file, remedy: REMEDIES[fault.code] ?? fault.remedy }, { cause: error });
  }
  if (code === undefined) return error;
  return new FaultError(code === "SQLITE_NOTADB" ? FAULTS.SQLITE_NOTADB(file) : FAULTS.SQLITE_CORRUPT(file), {
    cause: error,
  });
}
