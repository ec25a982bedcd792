import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { readCorrections, type SavedViewsChange } from "@accelgraph/store";
import { Tinypool } from "tinypool";
import { formatPatch } from "./corrections-patch.ts";
import decideOrFault, { type DecisionResult, type DecisionTask, type PatchResult } from "./decide.worker.ts";
import type { Decided, DecisionRequest } from "./decide-names.ts";
import { keepViews } from "./keep-views.ts";

export interface Decider {
  /** As `decideByHand`; one decision after the other. */
  readonly decide: (request: DecisionRequest) => Promise<Decided>;
  /** What was decided by hand and holds, as a text patch. */
  readonly exportPatch: () => string;
  /** Takes over the decisions of a patch, in its turn. */
  readonly importPatch: (patch: string) => Promise<PatchResult>;
  /** Changes the saved views, in its turn. */
  readonly changeViews: (change: SavedViewsChange) => Promise<void>;
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
  const inTurn = <Outcome>(work: () => Outcome | Promise<Outcome>): Promise<Outcome> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const decided = async (task: DecisionTask): Promise<Exclude<DecisionResult, { fault: unknown }>> => {
    const result = await inTurn(() => run(task));
    if ("fault" in result) throw new FaultError(result.fault);
    return result;
  };
  return {
    decide: async (request) => {
      const result = await decided({ database, request });
      if ("decided" in result) return result.decided;
      throw new Error("a decision was answered as a patch");
    },
    importPatch: async (patch) => {
      const result = await decided({ database, patch });
      if ("imported" in result) return result.imported;
      throw new Error("a patch was answered as a decision");
    },
    exportPatch: () => {
      const db = openDatabase(database, { mode: "read" });
      try {
        return formatPatch(readCorrections(db));
      } finally {
        db.close();
      }
    },
    changeViews: (change) => inTurn(() => keepViews(database, change)),
    close: async () => {
      await last;
      await pool?.destroy();
    },
  };
}
