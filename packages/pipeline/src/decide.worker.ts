/** Decides in a thread of its own, so that a server answers others meanwhile. Faults come back as data. */
import { type Fault, FaultError } from "@accelgraph/domain";
import { parsePatch } from "./corrections-patch.ts";
import { type Decided, type DecisionRequest, decideByHand } from "./decide-names.ts";
import { importCorrections } from "./import-corrections.ts";

/** One decision, or a patch with many. */
export type DecisionTask = { readonly database: string } & (
  | { readonly request: DecisionRequest }
  | { readonly patch: string }
);

/** What came of a patch: how many lines of it, and what an undo takes back. */
export interface PatchResult {
  readonly applied: number;
  readonly already: number;
  /** Names of the patch that no paper of this file speaks of. */
  readonly unknown: readonly string[];
  /** Lines that are no decision, with their number and what is wrong with them. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly decisions: readonly { readonly decision: number; readonly name: string }[];
}

export type DecisionResult =
  | { readonly decided: Decided }
  | { readonly imported: PatchResult }
  | { readonly fault: Fault };

export default async function decideOrFault(task: DecisionTask): Promise<DecisionResult> {
  try {
    if ("patch" in task) return { imported: await importPatch(task.database, task.patch) };
    return { decided: await decideByHand(task.database, task.request) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}

async function importPatch(database: string, patch: string): Promise<PatchResult> {
  const { lines, faults } = parsePatch(patch, "the patch");
  const { applied, already, unknown, decisions } = await importCorrections(database, lines);
  return {
    applied: applied.length,
    already: already.length,
    unknown: unknown.map(({ name }) => name),
    faults: faults.map(({ line, message }) => ({ line: line ?? 0, message })),
    decisions,
  };
}
