import { type Database, openDatabase } from "@accelgraph/db";
import { ENTITY_TYPES, FaultError, nameKey } from "@accelgraph/domain";
import {
  type Corrected,
  type Correction,
  correctName,
  findNamed,
  type HeldCorrection,
  readCorrections,
} from "@accelgraph/store";
import { applyDecisions, type OnReread } from "./apply-decisions.ts";
import type { PatchLine } from "./corrections-patch.ts";

export interface ImportOutcome {
  readonly applied: readonly PatchLine[];
  /** Rows of the ledger that the applied lines made, in their order: what an undo takes back. */
  readonly decisions: readonly { readonly decision: number; readonly name: string }[];
  /** Held here before. */
  readonly already: readonly PatchLine[];
  /** Name nothing that papers of this file speak of. */
  readonly unknown: readonly PatchLine[];
}

/** Takes over decisions that were made on another file. A later decision here on the same name gives way. */
export async function importCorrections(
  database: string,
  lines: readonly PatchLine[],
  onReread?: OnReread,
): Promise<ImportOutcome> {
  const outcome = { applied: [] as PatchLine[], already: [] as PatchLine[], unknown: [] as PatchLine[] };
  const decisions: { decision: number; name: string }[] = [];
  const db = openDatabase(database, { mode: "write" });
  try {
    const held = new Map(readCorrections(db).map((one) => [nameOf(one), one]));
    db.transaction(() => {
      for (const line of lines) {
        const known = held.get(nameOf(line));
        const state = known && isSame(known, line) ? "already" : applyLine(db, line);
        if (typeof state === "object") {
          held.delete(nameOf(line));
          decisions.push({ decision: state.decision, name: state.name });
        }
        outcome[typeof state === "object" ? "applied" : state].push(line);
      }
    });
    if (outcome.applied.length > 0) await applyDecisions(db, onReread);
    return { ...outcome, decisions };
  } finally {
    db.close();
  }
}

/** What was decided, or why nothing was. */
function applyLine(db: Database, line: PatchLine): Corrected | "already" | "unknown" {
  const name = findNamed(db, line.type, line.name);
  if (name === undefined) return "unknown";
  const correction = asCorrection(db, line, name.slug);
  if (correction === undefined) return "unknown";
  try {
    return correctName(db, correction, line.reason);
  } catch (error) {
    // It is so here without a decision: the two are one by the lexicon, or were never merged.
    if (error instanceof FaultError && SO_ALREADY.includes(error.fault.code)) return "already";
    throw error;
  }
}

const SO_ALREADY = ["same-thing", "not-merged", "same-type", "same-decision"];

function nameOf({ type, name }: HeldCorrection | PatchLine): string {
  return `${type}:${nameKey(name)}`;
}

function isSame(held: HeldCorrection, line: PatchLine): boolean {
  const into = ({ intoType, intoName }: HeldCorrection | PatchLine) => `${intoType}:${nameKey(intoName ?? "")}`;
  return held.action === line.action && into(held) === into(line);
}

function asCorrection(db: Database, line: PatchLine, name: string): Correction | undefined {
  const { action, intoType, intoName } = line;
  if (action === "accept" || action === "reject") return { action, name };
  if (action === "retype") {
    const type = ENTITY_TYPES.find((one) => one === intoType);
    return type && { action, name, type };
  }
  // A merge may lead to a name that no paper here uses; what was kept apart is known or does not matter.
  const other = intoType && intoName ? findNamed(db, intoType, intoName, action === "merge") : undefined;
  if (action === "split") return { action, name, from: other?.slug };
  return other && { action, name, into: other.slug };
}
