import type { SqlValue } from "@accelgraph/db";
import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";

/** SQLite's numbers for the types of a value. */
const [INTEGER, FLOAT, TEXT, BLOB] = [1, 2, 3, 4];

/** The few functions of SQLite that rows are read with, as WebAssembly exports them. */
interface Exports {
  readonly sqlite3_column_type: (statement: number, column: number) => number;
  readonly sqlite3_column_double: (statement: number, column: number) => number;
  readonly sqlite3_column_int64: (statement: number, column: number) => bigint;
  readonly sqlite3_column_text: (statement: number, column: number) => number;
  readonly sqlite3_column_blob: (statement: number, column: number) => number;
  readonly sqlite3_column_bytes: (statement: number, column: number) => number;
}

/** Reads the values of the row that a statement stands on. */
export type RowReader = (statement: number, columns: number) => SqlValue[];

/**
 * Whole tables are read when a file is opened. The wrapper of SQLite's package asks much of each value before it gives
 * it; asked directly, a row comes several times as fast.
 */
export function rowReader({ wasm }: Sqlite3Static): RowReader {
  const sqlite = wasm.exports as unknown as Exports;
  const decoder = new TextDecoder();
  const bytes = (statement: number, column: number, at: number): Uint8Array =>
    wasm.heap8u().subarray(at, at + sqlite.sqlite3_column_bytes(statement, column));

  const value = (statement: number, column: number): SqlValue => {
    const type = sqlite.sqlite3_column_type(statement, column);
    if (type === TEXT) return decoder.decode(bytes(statement, column, sqlite.sqlite3_column_text(statement, column)));
    if (type === FLOAT) return sqlite.sqlite3_column_double(statement, column);
    if (type === BLOB) return bytes(statement, column, sqlite.sqlite3_column_blob(statement, column)).slice();
    if (type !== INTEGER) return null;
    const number = sqlite.sqlite3_column_double(statement, column);
    return Number.isSafeInteger(number) ? number : sqlite.sqlite3_column_int64(statement, column);
  };
  return (statement, columns) => {
    const values: SqlValue[] = [];
    for (let column = 0; column < columns; column++) values.push(value(statement, column));
    return values;
  };
}
