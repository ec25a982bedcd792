/**
 * Runs one SELECT that somebody else wrote, on a read-only connection. The time limit is not here but in
 * sql-runner.ts: a statement of better-sqlite3 cannot be interrupted from its own thread.
 */
import { FaultError } from "@accelgraph/domain";
import BetterSqlite, { type Statement } from "better-sqlite3";
import type { SqlParameters, SqlValue } from "./driver.ts";
import { databaseFault } from "./faults.ts";
import { badSql, gatherRows, notASelect, refuseAllButReading, SQL_HEAP_BYTES, type SqlResult } from "./users-sql.ts";

export class ReadOnlySql {
  readonly #connection: BetterSqlite.Database;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#connection = new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    this.#connection.exec(
      `PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = ${SQL_HEAP_BYTES}`,
    );
  }

  /** @throws FaultError bad-sql, not-a-select */
  run(sql: string, parameters: SqlParameters, rowLimit: number): SqlResult {
    const start = performance.now();
    try {
      const statement = this.#prepare(sql);
      const columns = statement.columns().map(({ name }) => name);
      const rows = statement.raw(true).iterate(parameters) as IterableIterator<SqlValue[]>;
      return { ...gatherRows(columns, rows, rowLimit), milliseconds: performance.now() - start };
    } catch (error) {
      throw this.#asFault(error);
    }
  }

  close(): void {
    this.#connection.close();
  }

  #prepare(sql: string): Statement {
    refuseAllButReading(sql);
    const statement = this.#connection.prepare(sql);
    if (!statement.reader || !statement.readonly) throw notASelect();
    return statement;
  }

  #asFault(error: unknown): unknown {
    const fault = databaseFault(error, this.#path);
    if (fault instanceof FaultError || !(error instanceof Error)) return fault;
    return badSql(error.message, error);
  }
}
