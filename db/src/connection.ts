import { FaultError } from "@accelgraph/domain";
import BetterSqlite, { type Database as Connection, type Statement } from "better-sqlite3";
import type { Database, DatabaseMode, SqlParameters } from "./driver.ts";
import { databaseFault } from "./faults.ts";

/** Statements kept compiled; more than the store has. */
const KEPT_STATEMENTS = 400;

/** The driver of Node: better-sqlite3 behind the `Database` interface, with its errors as faults. */
export class SqliteConnection implements Database {
  readonly #statements = new Map<string, Statement>();
  readonly #connection: Connection;
  readonly path: string;
  readonly mode: DatabaseMode;

  constructor(path: string, mode: DatabaseMode, busyMilliseconds: number) {
    this.path = path;
    this.mode = mode;
    this.#connection = this.#guarded(
      () =>
        new BetterSqlite(path, {
          readonly: mode === "read",
          fileMustExist: mode === "read",
          timeout: busyMilliseconds,
        }),
    );
  }

  all<Row>(sql: string, parameters: SqlParameters = []): Row[] {
    return this.#guarded(() => this.#prepare(sql).all(parameters) as Row[]);
  }

  get<Row>(sql: string, parameters: SqlParameters = []): Row | undefined {
    return this.#guarded(() => this.#prepare(sql).get(parameters) as Row | undefined);
  }

  *iterate<Row>(sql: string, parameters: SqlParameters = []): IterableIterator<Row> {
    // Compiled afresh: a statement that is being stepped cannot run a second time.
    const statement = this.#guarded(() => this.#connection.prepare(sql));
    yield* statement.iterate(parameters) as IterableIterator<Row>;
  }

  run(sql: string, parameters: SqlParameters = []): number {
    return this.#guarded(() => this.#prepare(sql).run(parameters).changes);
  }

  insert(sql: string, parameters: SqlParameters = []): number {
    return this.#guarded(() => Number(this.#prepare(sql).run(parameters).lastInsertRowid));
  }

  exec(sql: string): void {
    this.#guarded(() => this.#connection.exec(sql));
  }

  transaction<Result>(work: () => Result): Result {
    return this.#guarded(() => this.#connection.transaction(work).immediate());
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw error instanceof FaultError ? error : databaseFault(error, this.path);
    }
  }
}
