import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FaultError } from "@accelgraph/domain";
import type { SqlParameters } from "./driver.ts";
import type { SqlAnswer } from "./sql.worker.ts";
import { type SqlResult, tooSlow } from "./users-sql.ts";

export interface SqlLimits {
  readonly rows: number;
  readonly milliseconds: number;
}

export const DEFAULT_SQL_LIMITS: SqlLimits = Object.freeze({ rows: 1000, milliseconds: 5000 });

/** What goes to the process that runs the query. */
export interface SqlRequest {
  readonly sql: string;
  readonly parameters: SqlParameters;
  readonly rowLimit: number;
}

/** Runs SQL that users write, read-only, within limits. */
export interface SqlRunner {
  /**
   * @throws FaultError not-a-select, bad-sql, too-slow (the limit is named), and those of a file that cannot be read.
   */
  run(sql: string, parameters?: SqlParameters, limits?: Partial<SqlLimits>): Promise<SqlResult>;
  /** Ends the processes. */
  close(): void;
}

const WORKER = new URL(/* @vite-ignore */ "./sql.worker.mjs", import.meta.url);

/**
 * A process is used because better-sqlite3 blocks its thread and cannot be interrupted: an endless query is
 * ended with its process. One is kept for the next query; queries that come at once get one each.
 *
 * @param worker The bundled sql.worker.ts; beside the program where it is not given.
 */
export function createSqlRunner(path: string, worker: URL = WORKER): SqlRunner {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();

  function start(): ChildProcess {
    if (!existsSync(fileURLToPath(worker))) throw new Error(`${worker.href} is missing: start through scripts/run.mjs`);
    const child = fork(fileURLToPath(worker), [path], { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    // A query under way keeps the program alive; a process that waits does not.
    all.add(child);
    child.on("exit", () => {
      all.delete(child);
      const place = idle.indexOf(child);
      if (place >= 0) idle.splice(place, 1);
    });
    return child;
  }

  async function run(sql: string, parameters: SqlParameters = {}, given: Partial<SqlLimits> = {}): Promise<SqlResult> {
    const limits = { ...DEFAULT_SQL_LIMITS, ...given };
    const child = idle.pop() ?? start();
    child.ref();
    child.channel?.ref();
    const answer = await ask(child, { sql, parameters, rowLimit: limits.rows }, limits.milliseconds);
    if (all.has(child)) {
      child.unref();
      child.channel?.unref();
      idle.push(child);
    }
    if ("fault" in answer) throw new FaultError(answer.fault);
    return answer.result;
  }

  function close(): void {
    for (const child of all) child.kill("SIGKILL");
  }

  return { run, close };
}

/** One question to one process; the process is ended where it does not answer in time. */
function ask(child: ChildProcess, request: SqlRequest, milliseconds: number): Promise<SqlAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners("message");
      child.removeListener("exit", onExit);
      outcome();
    };
    const onExit = () => {
      const fault = { code: "query-failed", message: "The query took more memory than it may", remedy: "Ask for less" };
      settle(() => reject(new FaultError(fault)));
    };
    const timer = setTimeout(() => {
      settle(() => reject(new FaultError(tooSlow(milliseconds))));
      child.kill("SIGKILL");
    }, milliseconds);
    child.once("message", (answer: SqlAnswer) => settle(() => resolve(answer)));
    child.once("exit", onExit);
    child.send(request);
  });
}
