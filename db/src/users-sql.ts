/**
 * What holds for SQL that a user wrote, whatever runs it: one statement that only reads, a limit on rows and on
 * their size, and faults that say what to do.
 */
import { FaultError } from "@accelgraph/domain";
import type { SqlValue } from "./driver.ts";

/** What a cell of a result can be once it has left the process: bytes come as a hexadecimal literal. */
export type SqlCell = string | number | null;

export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlCell[])[];
  /** True where there were more rows than the limit. */
  readonly isCut: boolean;
  readonly rowLimit: number;
  readonly milliseconds: number;
}

/** Bytes that SQLite may take while it runs a user's SQL. */
export const SQL_HEAP_BYTES = 512 * 1024 * 1024;

/** Characters that a result may have. */
const RESULT_CHARACTERS = 32 * 1024 * 1024;

/** PRAGMAs that only tell. Without a value they cannot change anything. */
const TELLING_PRAGMAS = new Set([
  "table_info",
  "table_xinfo",
  "table_list",
  "index_list",
  "index_info",
  "index_xinfo",
  "foreign_key_list",
  "foreign_key_check",
  "integrity_check",
  "quick_check",
  "user_version",
  "application_id",
  "compile_options",
  "page_count",
  "page_size",
  "encoding",
]);

/**
 * Lets through what reads. SQLite calls some statements read-only that do more: ATTACH, BEGIN, PRAGMA name = value.
 * @throws FaultError not-a-select
 */
export function refuseAllButReading(sql: string): void {
  const bare = sql.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$))+/, "");
  const [word = ""] = /^\w+/.exec(bare) ?? [];
  if (["SELECT", "WITH", "VALUES", "EXPLAIN"].includes(word.toUpperCase())) return;
  const pragma = /^pragma\s+(?:main\s*\.\s*)?(\w+)\s*(?:\(\s*["'\w]+\s*\))?\s*;?\s*$/i.exec(bare);
  if (pragma && TELLING_PRAGMAS.has((pragma[1] ?? "").toLowerCase()) && !/\)/.test(bare)) return;
  if (pragma && /^(table_x?info|index_(x?info|list)|foreign_key_list)$/i.test(pragma[1] ?? "")) return;
  throw notASelect();
}

export function notASelect(): FaultError {
  return new FaultError({
    code: "not-a-select",
    message: "Only reading is allowed here, by one SELECT",
    remedy: "To change the file, open a copy of it with sqlite3",
  });
}

/** What a query that was stopped says of its limit. */
export function tooSlow(milliseconds: number): FaultError["fault"] {
  return {
    code: "too-slow",
    message: `The query was stopped after its limit of ${milliseconds / 1000} s`,
    remedy: "Narrow it with WHERE, or ask a copy of the file with sqlite3",
  };
}

/** What SQLite says of a statement, as a fault. */
export function badSql(said: string, cause: unknown): FaultError {
  const message = said.replace(/\.$/, "");
  const remedy = /no such (table|column)/.test(message)
    ? "`SELECT object, column, description FROM schema_doc` lists tables, views and columns"
    : "Check the statement; one SELECT is run at a time";
  return new FaultError({ code: "bad-sql", message: `SQLite says: ${message}`, remedy }, { cause });
}

/** Takes rows up to the limits. */
export function gatherRows(
  columns: readonly string[],
  found: Iterable<readonly SqlValue[]>,
  rowLimit: number,
): Omit<SqlResult, "milliseconds"> {
  const rows: SqlCell[][] = [];
  let isCut = false;
  let characters = 0;
  for (const row of found) {
    isCut = rows.length >= rowLimit || characters > RESULT_CHARACTERS;
    if (isCut) break;
    const cells = row.map(toCell);
    characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
    rows.push(cells);
  }
  return { columns, rows, isCut, rowLimit };
}

function toCell(value: SqlValue): SqlCell {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Uint8Array) return `x'${[...value].map((byte) => byte.toString(16).padStart(2, "0")).join("")}'`;
  return value;
}
