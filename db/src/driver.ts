/**
 * What the store asks of a SQLite driver. better-sqlite3 serves it in Node (connection.ts); a wasm build can
 * serve `Reader` in a page.
 */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** Positional values for `?`, or named ones for `:name`. */
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** Reads rows as objects whose properties are the columns. */
export interface Reader {
  all<Row = Record<string, SqlValue>>(sql: string, parameters?: SqlParameters): Row[];
  get<Row = Record<string, SqlValue>>(sql: string, parameters?: SqlParameters): Row | undefined;
  /** One row at a time, for results larger than memory. */
  iterate<Row = Record<string, SqlValue>>(sql: string, parameters?: SqlParameters): IterableIterator<Row>;
}

/** Reads and writes. */
export interface Writer extends Reader {
  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, parameters?: SqlParameters): number;
  /** Inserts one row and returns its rowid. */
  insert(sql: string, parameters?: SqlParameters): number;
  /** Runs any number of statements without parameters. */
  exec(sql: string): void;
  /** All of the work or, when it throws, none of it. */
  transaction<Result>(work: () => Result): Result;
}

/** A database file that is open. Closing twice does no harm. */
export interface Database extends Writer {
  readonly path: string;
  readonly mode: DatabaseMode;
  close(): void;
}

/** `read` opens an existing file and writes nothing; `write` makes or migrates it where needed. */
export type DatabaseMode = "read" | "write";
