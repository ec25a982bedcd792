import { type Database, openDatabase } from "@accelgraph/db";
import { type EntityType, FaultError, nameKey, slugify } from "@accelgraph/domain";
import {
  type Corrected,
  correctName,
  type HeldCorrection,
  type NameRow,
  readCorrections,
  readNames,
  undoDecision,
} from "@accelgraph/store";
import { applyDecisions, type OnReread } from "./apply-decisions.ts";

/** What a user wants decided. Names are names however spelt, or ids such as `method/flash-attention`. */
export type DecisionRequest =
  | { readonly action: "accept" | "reject"; readonly name: string }
  | { readonly action: "retype"; readonly name: string; readonly type: EntityType }
  | { readonly action: "merge"; readonly name: string; readonly into: string }
  | { readonly action: "split"; readonly name: string; readonly from?: string | undefined }
  /** By its row of the ledger, else the newest of a name. */
  | { readonly action: "undo"; readonly name: string; readonly decision?: number | undefined };

export interface DecideOptions {
  readonly reason?: string | undefined;
  readonly onReread?: OnReread | undefined;
}

export interface Decided extends Omit<Corrected, "key"> {
  /** What was done, as a sentence without its full stop: `W4S50 counts no more`. */
  readonly done: string;
  readonly milliseconds: number;
}

/**
 * Decides by hand, and brings the file up to date. Kept in the file's ledger, so that it outlives a new reading of
 * the papers.
 * @throws FaultError unknown-name, ambiguous-name, same-thing, not-merged, same-type, same-decision, not-a-name,
 *   no-decision, later-decision
 */
export async function decideByHand(
  database: string,
  request: DecisionRequest,
  { reason, onReread }: DecideOptions = {},
): Promise<Decided> {
  const started = performance.now();
  const db = openDatabase(database, { mode: "write" });
  try {
    const { key: _, ...corrected } = decide(db, request, reason ?? `${PAST[request.action]} by hand`);
    await applyDecisions(db, onReread);
    const milliseconds = Math.round(performance.now() - started);
    return { ...corrected, done: describe(corrected), milliseconds };
  } finally {
    db.close();
  }
}

const PAST = Object.freeze({
  accept: "accepted",
  retype: "retyped",
  reject: "rejected",
  merge: "merged",
  split: "split",
  undo: "undone",
});

function decide(db: Database, request: DecisionRequest, reason: string): Corrected {
  if (request.action === "undo") return undo(db, request, reason);
  const name = oneName(db, request.name).slug;
  switch (request.action) {
    case "merge":
      return correctName(db, { action: "merge", name, into: oneName(db, request.into).slug }, reason);
    case "split":
      return correctName(db, { action: "split", name, from: request.from && oneName(db, request.from).slug }, reason);
    default:
      return correctName(db, { ...request, name }, reason);
  }
}

/** The sentence that tells what was done. */
function describe({ action, name, into }: Omit<Corrected, "key">): string {
  switch (action) {
    case "accept":
      return `${name} is right as it is`;
    case "reject":
      return `${name} counts no more`;
    case "retype":
      return `${name} is ${article(into?.type ?? "")} from now on`;
    case "merge":
      return `${name} is ${into?.name} from now on`;
    case "split":
      return `${name} stands for itself`;
    case "undo":
      return `${name} is as it was before`;
  }
}

function article(type: string): string {
  return type === "hardware" ? type : `a ${type}`;
}

function undo(db: Database, { name, decision }: { name: string; decision?: number | undefined }, reason: string) {
  if (decision !== undefined) return undoDecision(db, decision, reason);
  const [, type, slug] = /^([a-z-]+)\/([a-z0-9-]+)$/.exec(name) ?? [];
  const isMeant = (held: HeldCorrection) =>
    held.key === nameKey(name) || (held.type === type && slugify(held.name) === slug);
  const held = readCorrections(db)
    .filter(isMeant)
    .sort((a, b) => b.ledgerId - a.ledgerId)[0];
  if (held !== undefined) return undoDecision(db, held.ledgerId, reason);
  const remedy = "`accelgraph corrections export` lists what was";
  throw new FaultError({ code: "no-decision", message: `nothing was decided by hand of "${name}"`, remedy });
}

function oneName(db: Database, wanted: string): NameRow {
  const found = readNames(db, wanted);
  const [first, second] = found;
  if (first === undefined) {
    const remedy = '`accelgraph query "SELECT type, slug, name FROM entity ORDER BY name"` lists all names';
    throw new FaultError({ code: "unknown-name", message: `nothing here is called "${wanted}"`, remedy });
  }
  if (second === undefined || (first.name === wanted) !== (second.name === wanted)) return first;
  const ids = found.map(({ type, slug }) => `${type}/${slug}`).join(", ");
  throw new FaultError({
    code: "ambiguous-name",
    message: `"${wanted}" is the name of ${ids}`,
    remedy: "Give one of these",
  });
}
