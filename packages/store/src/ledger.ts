/**
 * Decisions by hand. Each is a row of the ledger, kept by type and folded name, so it outlives a new reading of the
 * papers; what it undoes stays there to be seen. After any of them the papers that `papersToReread` lists are to be
 * read again (see `Ingest.reread`), and `finish` brings the summaries up to date.
 */
import type { Database, Writer } from "@accelgraph/db";
import { ENTITY_TYPES, type EntityType, FaultError } from "@accelgraph/domain";
import { decisionByHand, type LedgerAction } from "./decisions.ts";
import { insertNamedThing, type NamedRow, rowById, rowByKey, rowBySlug } from "./named-row.ts";
import type { NodeKind } from "./naming.ts";
import { insertDecision } from "./rows.ts";
import { settle } from "./settle.ts";

/** Names are given by the slugs of their rows. */
export type Correction =
  | { readonly action: "accept" | "reject"; readonly name: string }
  | { readonly action: "retype"; readonly name: string; readonly type: EntityType }
  | { readonly action: "merge"; readonly name: string; readonly into: string }
  /** `from`: what it looks like and is not, where the two were never merged. */
  | { readonly action: "split"; readonly name: string; readonly from?: string | undefined };

export interface Corrected {
  /** Row of the ledger: what `undoDecision` takes back. */
  readonly decision: number;
  readonly action: LedgerAction;
  readonly type: NodeKind;
  readonly key: string;
  readonly name: string;
  /** What the name means since; null where it stands for itself or nothing. */
  readonly into: { readonly type: NodeKind; readonly name: string } | null;
  /** Papers that must be read again. */
  readonly papers: number;
}

/** @throws FaultError unknown-name, same-thing, not-merged, same-type, same-decision, not-a-name */
export function correctName(db: Database, correction: Correction, reason: string): Corrected {
  return db.transaction(() => {
    const { action } = correction;
    if (action === "merge") return merge(db, correction, reason);
    if (action === "split") return split(db, correction, reason);
    const row = rowOf(db, correction.name);
    if (action === "retype") return retype(db, row, correction.type, reason);
    // What is right is the thing; what is rejected is the name alone.
    const subject = action === "accept" ? canonicalOf(db, row) : row;
    requireName(subject);
    if (decisionByHand(db, subject.type, subject.key)?.action === action) throw sameDecision(subject, action);
    return decide(db, subject, action, reason);
  });
}

/** Lets a name, and all names that mean the same, mean another thing from now on. See `correctName`. */
export function mergeNames(db: Database, from: string, into: string, reason: string): Corrected {
  return correctName(db, { action: "merge", name: from, into }, reason);
}

/** Lets a name stand for itself again. See `correctName`. */
export function splitName(db: Database, name: string, reason: string): Corrected {
  return correctName(db, { action: "split", name }, reason);
}

function merge(db: Database, { name, into }: { name: string; into: string }, reason: string): Corrected {
  const source = canonicalOf(db, rowOf(db, name));
  const target = canonicalOf(db, rowOf(db, into));
  if (source.id === target.id) {
    const message = `“${name}” and “${into}” are one thing already`;
    throw new FaultError({ code: "same-thing", message, remedy: "Nothing needs doing" });
  }
  return decide(db, source, "merge", reason, target);
}

function split(db: Database, { name, from }: { name: string; from?: string | undefined }, reason: string): Corrected {
  const row = rowOf(db, name);
  const other = from === undefined ? null : canonicalOf(db, rowOf(db, from));
  const isMerged = row.canonical !== row.id;
  if (!isMerged && (other === null || other.id === row.id)) {
    const message = `“${row.name}” stands for itself already`;
    throw new FaultError({ code: "not-merged", message, remedy: "`query --name merges` lists what was merged" });
  }
  return decide(db, row, "split", reason, isMerged ? null : other);
}

function retype(db: Database, row: NamedRow, type: EntityType, reason: string): Corrected {
  requireName(row);
  if (canonicalOf(db, row).type === type) {
    const message = `“${row.name}” is a ${type} already`;
    throw new FaultError({ code: "same-type", message, remedy: "Nothing needs doing" });
  }
  const target = rowByKey(db, type, row.key) ?? insertNamedThing(db, type, row.key, row.name);
  return decide(db, row, "retype", reason, target);
}

function decide(
  db: Writer,
  { id, canonical, type, key, name }: NamedRow,
  action: LedgerAction,
  reason: string,
  other: NamedRow | null = null,
): Corrected {
  const into = other && { intoType: other.type, intoKey: other.key, intoName: other.name };
  let decision = 0;
  const papers = settle(db, { type, key }, [id, canonical, ...(other ? [other.id, other.canonical] : [])], () => {
    decision = insertDecision(db, { action, type, key, name, reason, decidedBy: "user", ...into });
  });
  const means = action === "merge" || action === "retype" ? other : null;
  return { decision, action, type, key, name, into: means && { type: means.type, name: means.name }, papers };
}

interface UserRow {
  readonly id: number;
  readonly action: LedgerAction;
  readonly type: NodeKind;
  readonly key: string;
  readonly name: string;
}

/**
 * Takes a decision by hand back: what held before it holds again.
 * @param decision Its row in the ledger. @throws FaultError no-decision, later-decision
 */
export function undoDecision(db: Database, decision: number, reason: string): Corrected {
  return db.transaction(() => {
    const undone = db.get<UserRow>(
      "SELECT id, action, type, key, name FROM alias_ledger WHERE id = ? AND decided_by = 'user'",
      [decision],
    );
    if (undone === undefined) throw noDecision(decision);
    const { type, key, name } = undone;
    if (decisionByHand(db, type, key)?.id !== decision) throw laterDecision(name);
    const restores = decisionBefore(db, undone);
    const row = rowByKey(db, type, key);
    let id = 0;
    const papers = settle(db, { type, key }, row ? [row.id, row.canonical] : [], () => {
      id = insertDecision(db, { action: "undo", type, key, name, reason, decidedBy: "user", restores });
    });
    return { decision: id, action: "undo", type, key, name, into: null, papers };
  });
}

/** The decision by hand that held when this one was made. */
function decisionBefore(db: Writer, { id, type, key }: UserRow): number | null {
  const before = db.get<{ action: LedgerAction; id: number; restores: number | null }>(
    `SELECT id, action, restores FROM alias_ledger
     WHERE decided_by = 'user' AND type = ? AND key = ? AND id < ? ORDER BY id DESC LIMIT 1`,
    [type, key, id],
  );
  if (before === undefined) return null;
  return before.action === "undo" ? before.restores : before.id;
}

function rowOf(db: Writer, slug: string): NamedRow {
  const row = rowBySlug(db, slug);
  if (row) return row;
  const remedy = "`query --name unknown-names` and `show` list what there is";
  throw new FaultError({ code: "unknown-name", message: `Nothing here has the address “${slug}”`, remedy });
}

function canonicalOf(db: Writer, row: NamedRow): NamedRow {
  return rowById(db, row.canonical) ?? row;
}

function requireName({ type, name }: NamedRow): void {
  if ((ENTITY_TYPES as readonly string[]).includes(type)) return;
  const message = `“${name}” is a ${type}: a label that papers earn, and no name that they use`;
  throw new FaultError({ code: "not-a-name", message, remedy: `Decide on a ${ENTITY_TYPES.join(", ")}` });
}

function sameDecision({ name }: NamedRow, action: "accept" | "reject"): FaultError {
  const message = `“${name}” is ${action}ed already`;
  return new FaultError({ code: "same-decision", message, remedy: "Nothing needs doing" });
}

function noDecision(decision: number): FaultError {
  const remedy = "`accelgraph corrections export` lists what holds";
  return new FaultError({ code: "no-decision", message: `There is no decision ${decision} by hand`, remedy });
}

function laterDecision(name: string): FaultError {
  const message = `Something else was decided of “${name}” since`;
  return new FaultError({ code: "later-decision", message, remedy: "Undo the newest decision first" });
}
