import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FaultError } from "@accelgraph/domain";
import { Tinypool } from "tinypool";
import decideOrFault, { type DecisionResult, type DecisionTask } from "./decide.worker.ts";
import type { Decided, DecisionRequest } from "./decide-names.ts";

export interface Decider {
  /** As `decideByHand`; one decision after the other. */
  readonly decide: (request: DecisionRequest) => Promise<Decided>;
  readonly close: () => Promise<void>;
}

const WORKER = new URL("./decide.worker.mjs", import.meta.url);

/** How long the thread, with its lexicon compiled, waits for the next decision. In milliseconds. */
const KEPT_FOR = 10 * 60_000;

/** Decides on a file in a thread beside the caller's, which is started by the first decision. */
export function decideApart(database: string): Decider {
  let pool: Tinypool | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const run = (task: DecisionTask): Promise<DecisionResult> => {
    // Beside the bundle; run from source (unit tests) there is no bundle, and no thread.
    if (!existsSync(fileURLToPath(WORKER))) return decideOrFault(task);
    pool ??= new Tinypool({ filename: WORKER.href, minThreads: 0, maxThreads: 1, idleTimeout: KEPT_FOR });
    return pool.run(task);
  };
  return {
    decide: async (request) => {
      const turn = last.then(() => run({ database, request }));
      last = turn.catch(() => {});
      const result = await turn;
      if ("fault" in result) throw new FaultError(result.fault);
      return result.decided;
    },
    close: async () => {
      await last;
      await pool?.destroy();
    },
  };
}
