/** A process of its own for other people's queries: it can be ended when one takes too long. Messages in, answers out. */
import { type Fault, FaultError } from "@accelgraph/domain";
import { ReadOnlySql } from "./read-only-sql.ts";
import type { SqlRequest } from "./sql-runner.ts";
import type { SqlResult } from "./users-sql.ts";

export type SqlAnswer = { readonly result: SqlResult } | { readonly fault: Fault };

const path = process.argv[2] ?? "";
let connection: ReadOnlySql | undefined;

function answer({ sql, parameters, rowLimit }: SqlRequest): SqlAnswer {
  try {
    connection ??= new ReadOnlySql(path);
    return { result: connection.run(sql, parameters, rowLimit) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { code: "query-failed", message, remedy: "Try a smaller question" } };
  }
}

process.on("message", (request: SqlRequest) => process.send?.(answer(request)));
process.on("disconnect", () => process.exit(0));
