import type { Reader, SqlValue } from "@accelgraph/db";
import { SCHEMA_VERSION } from "@accelgraph/db";
import { countRows, iterateRows, readTableShapes } from "@accelgraph/store";

/** The first line of a dump. */
interface DumpHead {
  readonly dump: "accelgraph";
  readonly schema_version: number;
}

/** Before the rows of each table: its columns, and how many rows follow, so that a dump that is cut off is seen. */
export interface DumpTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/**
 * Every table as text, one row a line, in the order of its key: what two files hold alike is alike in their dumps.
 * Columns that SQLite computes, the search indexes and statistics are left out; `load` makes them again.
 */
export function* dumpLines(db: Reader): IterableIterator<string> {
  yield line({ dump: "accelgraph", schema_version: SCHEMA_VERSION } satisfies DumpHead);
  for (const shape of readTableShapes(db)) {
    if (shape.kind === "view") continue;
    const columns = shape.columns.map(({ name }) => name);
    yield line({ table: shape.name, columns, rows: countRows(db, shape.name) } satisfies DumpTable);
    for (const row of iterateRows(db, shape)) yield `[${row.map(cell).join(",")}]\n`;
  }
  yield line({ end: "accelgraph" });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** JSON has no infinite number; a reader makes one of a number too great for it. */
function cell(value: SqlValue): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return value > 0 ? "1e999" : "-1e999";
  return JSON.stringify(value);
}
