import type { Reader, SqlValue } from "@accelgraph/db";
import { toCsv, type Value } from "@accelgraph/exporters";
import { iterateRecords, iterateRows, type TableShape } from "@accelgraph/store";
import { parquetWriteBuffer } from "hyparquet-writer";

/** Rows that are written at a time. */
const ROWS_AT_A_TIME = 1000;

/** A table or view as CSV, in pieces. NULL and the empty text are both an empty field, as CSV knows no better. */
export function* csvPieces(db: Reader, shape: TableShape): IterableIterator<string> {
  const columns = shape.columns.map(({ name }) => name);
  yield toCsv({ columns, rows: [] });
  let rows: Value[][] = [];
  for (const row of iterateRows(db, shape)) {
    rows.push(row.map(plain));
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield toCsv({ columns, rows }).slice(toCsv({ columns, rows: [] }).length);
    rows = [];
  }
  if (rows.length > 0) yield toCsv({ columns, rows }).slice(toCsv({ columns, rows: [] }).length);
}

function plain(value: SqlValue): Value {
  return typeof value === "bigint" || value instanceof Uint8Array ? String(value) : value;
}

/** A table or view as Parquet: whole numbers as INT64, other numbers as DOUBLE, texts as strings; NULL where NULL is. */
export function parquetBytes(db: Reader, shape: TableShape): Uint8Array {
  const data: SqlValue[][] = shape.columns.map(() => []);
  for (const row of iterateRows(db, shape)) for (const [i, value] of row.entries()) data[i]?.push(value);
  const columnData = shape.columns.map(({ name, type }, i) => {
    const kind = parquetType(type, data[i] ?? []);
    return { name, type: kind, nullable: true, data: (data[i] ?? []).map((value) => converted(value, kind)) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

type ParquetType = "INT64" | "DOUBLE" | "STRING";

/** Tables are STRICT and say what a column holds; a view's columns are known by their values. */
function parquetType(declared: string, values: readonly SqlValue[]): ParquetType {
  if (declared === "INTEGER") return "INT64";
  if (declared === "REAL") return "DOUBLE";
  if (declared !== "") return "STRING";
  const given = values.filter((value) => value !== null);
  if (given.length === 0 || given.some((value) => typeof value !== "number")) return "STRING";
  return given.every((value) => Number.isSafeInteger(value)) ? "INT64" : "DOUBLE";
}

function converted(value: SqlValue, type: ParquetType): SqlValue {
  if (value === null) return null;
  if (type === "INT64") return BigInt(value as number);
  return type === "STRING" ? String(value) : value;
}

/** The records of all papers as JSON Lines. */
export function* recordLines(db: Reader): IterableIterator<string> {
  for (const record of iterateRecords(db)) yield `${JSON.stringify(record)}\n`;
}
