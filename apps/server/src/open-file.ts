import { statSync } from "node:fs";
import { basename } from "node:path";
import { createSqlRunner, type Database, openDatabase, type SqlRunner } from "@accelgraph/db";

/** How often the file is looked at, in milliseconds. */
const LOOK_EVERY = 500;

/**
 * The database file as the server holds it: open for reading only, and opened anew when an ingest has
 * replaced or changed it. While the new state cannot be read yet, answers come from the old one.
 */
export class OpenFile {
  readonly path: string;
  #db: Database;
  #sql: SqlRunner;
  #stamp: string;
  #looked: number;

  /** @throws FaultError as `openDatabase` does */
  constructor(path: string) {
    this.path = path;
    this.#stamp = stampOf(path);
    this.#db = openDatabase(path, { mode: "read" });
    this.#sql = createSqlRunner(path);
    this.#looked = Date.now();
  }

  get name(): string {
    return basename(this.path);
  }

  db(): Database {
    const now = Date.now();
    if (now - this.#looked < LOOK_EVERY) return this.#db;
    this.#looked = now;
    const stamp = stampOf(this.path);
    if (stamp !== this.#stamp && stamp !== "") this.#reopen(stamp);
    return this.#db;
  }

  /** To be called when the file was written to on our own behalf: the next answer comes from its new state. */
  refresh(): void {
    this.#looked = 0;
    this.#reopen(stampOf(this.path));
  }

  /** Around a write of our own that changes nothing that answers are remembered of: they stay. */
  async quietly<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    const before = stampOf(this.path);
    const outcome = await write();
    // What another wrote before ours is looked at all the same.
    if (before === this.#stamp) this.#stamp = stampOf(this.path);
    return outcome;
  }

  #reopen(stamp: string): void {
    try {
      const fresh = openDatabase(this.path, { mode: "read" });
      this.close();
      this.#db = fresh;
      this.#sql = createSqlRunner(this.path);
      this.#stamp = stamp;
    } catch {
      // Half written or gone: the next look may find it whole.
    }
  }

  /** Runs what a user wrote, on the file as it is now. */
  sql(): SqlRunner {
    this.db();
    return this.#sql;
  }

  close(): void {
    this.#db.close();
    this.#sql.close();
  }
}

/** Changes when the file is another or holds something else; empty where there is none. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}
