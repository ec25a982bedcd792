import type { Reader, SqlParameters, SqlResult, SqlValue } from "@accelgraph/db";
import { badSql, gatherRows, notASelect, refuseAllButReading, SQL_HEAP_BYTES, tooSlow } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import type { BindingSpec, PreparedStatement, Sqlite3Static, Database as WasmDatabase } from "@sqlite.org/sqlite-wasm";
import { type ReadOnlyFiles, VFS } from "./read-only-vfs.ts";
import { type RowReader, rowReader } from "./row-reader.ts";

/** Steps of SQLite's machine between two looks at the clock. */
const STEPS_BETWEEN_LOOKS = 20_000;

/** Statements kept compiled; more than the store reads with. */
const KEPT_STATEMENTS = 300;

/** SQLite compiled to WebAssembly behind the store's `Reader`. */
export class PageConnection implements Reader {
  readonly #sqlite: Sqlite3Static;
  readonly #files: ReadOnlyFiles;
  readonly #db: WasmDatabase;
  readonly #read: RowReader;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(sqlite: Sqlite3Static, files: ReadOnlyFiles, file: string, cacheKib: number) {
    this.#sqlite = sqlite;
    this.#files = files;
    this.#read = rowReader(sqlite);
    this.#db = new sqlite.oo1.DB({ filename: file, flags: "r", vfs: VFS });
    this.#db.exec(
      `PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${cacheKib};
       PRAGMA hard_heap_limit = ${SQL_HEAP_BYTES}`,
    );
  }

  all<Row = Record<string, SqlValue>>(sql: string, parameters: SqlParameters = []): Row[] {
    // Without a generator: whole tables are read so, and a step of one costs as much as a row.
    const statement = this.#prepare(sql);
    return this.#guarded(() => {
      try {
        bind(this.#sqlite, statement, parameters);
        const names = statement.getColumnNames([]);
        const rows: Row[] = [];
        while (statement.step()) rows.push(asRow<Row>(names, this.#read(statement.pointer as number, names.length)));
        return rows;
      } finally {
        restart(statement);
      }
    });
  }

  get<Row = Record<string, SqlValue>>(sql: string, parameters: SqlParameters = []): Row | undefined {
    const rows = this.#rows<Row>(this.#prepare(sql), parameters);
    const { value, done } = rows.next();
    rows.return?.();
    return done ? undefined : value;
  }

  *iterate<Row = Record<string, SqlValue>>(sql: string, parameters: SqlParameters = []): IterableIterator<Row> {
    // Compiled afresh: a statement that is being stepped cannot run a second time.
    const statement = this.#db.prepare(sql);
    try {
      yield* this.#rows<Row>(statement, parameters);
    } finally {
      statement.finalize();
    }
  }

  /** Runs what a user wrote. @throws FaultError not-a-select, bad-sql, too-slow */
  runUsersSql(sql: string, parameters: SqlParameters, limits: { rows: number; milliseconds: number }): SqlResult {
    const start = performance.now();
    const { capi } = this.#sqlite;
    const isLate = () => (performance.now() - start > limits.milliseconds ? 1 : 0);
    refuseAllButReading(sql);
    let statement: PreparedStatement | undefined;
    try {
      statement = this.#db.prepare(sql);
      if (statement.columnCount === 0 || !capi.sqlite3_stmt_readonly(statement.pointer as number)) throw notASelect();
      refuseMissing(this.#sqlite, statement, parameters);
      capi.sqlite3_progress_handler(this.#db.pointer as number, STEPS_BETWEEN_LOOKS, isLate, 0);
      const columns = statement.getColumnNames([]);
      const rows = gatherRows(columns, this.#cells(statement, parameters), limits.rows);
      return { ...rows, milliseconds: performance.now() - start };
    } catch (error) {
      if (codeOf(this.#sqlite, error) === "SQLITE_INTERRUPT") throw new FaultError(tooSlow(limits.milliseconds));
      if (error instanceof FaultError) throw error;
      throw this.#files.takeTrouble() ?? badSql(messageOf(error), error);
    } finally {
      capi.sqlite3_progress_handler(this.#db.pointer as number, 0, 0, 0);
      statement?.finalize();
    }
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): PreparedStatement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    if (this.#statements.size >= KEPT_STATEMENTS) {
      for (const statement of this.#statements.values()) statement.finalize();
      this.#statements.clear();
    }
    const statement = this.#guarded(() => this.#db.prepare(sql));
    this.#statements.set(sql, statement);
    return statement;
  }

  *#rows<Row>(statement: PreparedStatement, parameters: SqlParameters): IterableIterator<Row> {
    const names = statement.getColumnNames([]);
    for (const cells of this.#cells(statement, parameters)) yield asRow<Row>(names, cells);
  }

  *#cells(statement: PreparedStatement, parameters: SqlParameters): IterableIterator<SqlValue[]> {
    try {
      bind(this.#sqlite, statement, parameters);
      const { columnCount, pointer } = statement;
      while (this.#guarded(() => statement.step())) yield this.#read(pointer as number, columnCount);
    } finally {
      restart(statement);
    }
  }

  /** What the file's source said where SQLite only says that reading failed. */
  #guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.#files.takeTrouble() ?? error;
    }
  }
}

function asRow<Row>(names: readonly string[], cells: readonly SqlValue[]): Row {
  const row: Record<string, SqlValue> = {};
  for (let i = 0; i < names.length; i++) row[names[i] ?? ""] = cells[i] ?? null;
  return row as Row;
}

/** After a step that failed, resetting fails with the same words: they were said already. */
function restart(statement: PreparedStatement): void {
  try {
    statement.reset(true);
  } catch {
    statement.clearBindings();
  }
}

function bind({ capi }: Sqlite3Static, statement: PreparedStatement, parameters: SqlParameters): void {
  if (Array.isArray(parameters)) {
    if (parameters.length > 0) statement.bind(parameters as BindingSpec);
    return;
  }
  // Names that the statement does not have are no fault, as with the driver of Node.
  const named = Object.entries(parameters)
    .map(([name, value]) => [`:${name}`, value] as const)
    .filter(([name]) => capi.sqlite3_bind_parameter_index(statement.pointer as number, name) > 0);
  if (named.length > 0) statement.bind(Object.fromEntries(named) as BindingSpec);
}

function refuseMissing({ capi }: Sqlite3Static, statement: PreparedStatement, parameters: SqlParameters): void {
  for (let i = 1; i <= statement.parameterCount; i++) {
    const name = capi.sqlite3_bind_parameter_name(statement.pointer as number, i)?.slice(1) ?? String(i);
    if (!(name in parameters)) throw badSql(`Missing named parameter "${name}"`, undefined);
  }
}

/** `SQLITE_NOTADB` and the like; undefined for what SQLite did not throw. */
export function codeOf({ capi }: Sqlite3Static, error: unknown): string | undefined {
  if (!(error instanceof Error) || !("resultCode" in error)) return undefined;
  return capi.sqlite3_js_rc_str((error.resultCode as number) & 0xff) ?? undefined;
}

/** SQLite's own words, without the number that the wrapper puts before them. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^SQLITE_\w+: (sqlite3 result code \d+: )?/, "");
}
