/**
 * Runs one SELECT that somebody else wrote: on a read-only connection, with a row limit. What could write,
 * open another file or change the connection is refused before it runs. The time limit is not here but in
 * sql-runner.ts: a statement of SQLite cannot be interrupted from its own thread.
 */
import { FaultError } from "@accelgraph/domain";
import BetterSqlite, { type Statement } from "better-sqlite3";
import type { SqlParameters, SqlValue } from "./driver.ts";
import { databaseFault } from "./faults.ts";

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

/** Bytes that SQLite may take in the process that runs other people's queries, and that a result may have. */
const LIMITS = Object.freeze({ heapBytes: 512 * 1024 * 1024, resultCharacters: 32 * 1024 * 1024 });

export class ReadOnlySql {
  readonly #connection: BetterSqlite.Database;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#connection = new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    this.#connection.exec(
      `PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = ${LIMITS.heapBytes}`,
    );
  }

  /** @throws FaultError bad-sql, not-a-select */
  run(sql: string, parameters: SqlParameters, rowLimit: number): SqlResult {
    const start = performance.now();
    try {
      const statement = this.#prepare(sql);
      const columns = statement.columns().map(({ name }) => name);
      const rows: SqlCell[][] = [];
      let isCut = false;
      let characters = 0;
      for (const row of statement.raw(true).iterate(parameters) as IterableIterator<SqlValue[]>) {
        isCut = rows.length >= rowLimit || characters > LIMITS.resultCharacters;
        if (isCut) break;
        const cells = row.map(toCell);
        characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
        rows.push(cells);
      }
      return { columns, rows, isCut, rowLimit, milliseconds: performance.now() - start };
    } catch (error) {
      throw this.#asFault(error);
    }
  }

  close(): void {
    this.#connection.close();
  }

  #prepare(sql: string): Statement {
    refuseTellingOtherwise(sql);
    const statement = this.#connection.prepare(sql);
    if (!statement.reader || !statement.readonly) throw notASelect();
    return statement;
  }

  #asFault(error: unknown): unknown {
    const fault = databaseFault(error, this.#path);
    if (fault instanceof FaultError || !(error instanceof Error)) return fault;
    const message = error.message.replace(/\.$/, "");
    const remedy = /no such (table|column)/.test(message)
      ? "`SELECT object, column, description FROM schema_doc` lists tables, views and columns"
      : "Check the statement; one SELECT is run at a time";
    return new FaultError({ code: "bad-sql", message: `SQLite says: ${message}`, remedy }, { cause: error });
  }
}

/** Statements that SQLite calls read-only and that do more than read: ATTACH, BEGIN, PRAGMA name = value. */
function refuseTellingOtherwise(sql: string): void {
  const bare = sql.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$))+/, "");
  const [word = ""] = /^\w+/.exec(bare) ?? [];
  if (["SELECT", "WITH", "VALUES", "EXPLAIN"].includes(word.toUpperCase())) return;
  const pragma = /^pragma\s+(?:main\s*\.\s*)?(\w+)\s*(?:\(\s*["'\w]+\s*\))?\s*;?\s*$/i.exec(bare);
  if (pragma && TELLING_PRAGMAS.has((pragma[1] ?? "").toLowerCase()) && !/\)/.test(bare)) return;
  if (pragma && /^(table_x?info|index_(x?info|list)|foreign_key_list)$/i.test(pragma[1] ?? "")) return;
  throw notASelect();
}

function notASelect(): FaultError {
  return new FaultError({
    code: "not-a-select",
    message: "Only reading is allowed here, by one SELECT",
    remedy: "To change the file, open a copy of it with sqlite3",
  });
}

function toCell(value: SqlValue): SqlCell {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString("hex")}'`;
  return value;
}
