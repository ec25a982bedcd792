/**
 * Merging and splitting names by hand. A decision is a row of the ledger, kept by type and folded name, so it
 * outlives a new reading of the papers; what it undoes stays there to be seen. After either, `finish` brings the
 * summaries up to date.
 */
import type { Database } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { latestDecision } from "./decisions.ts";
import { setMeta } from "./meta.ts";
import type { NodeKind } from "./naming.ts";
import { insertDecision } from "./rows.ts";

interface NamedRow {
  readonly id: number;
  readonly canonical: number;
  readonly type: NodeKind;
  readonly key: string;
  readonly name: string;
}

/**
 * Lets a name, and all names that mean the same, mean another thing from now on.
 * @param from Slug of the entity that goes. @param into Slug of the entity that stays.
 * @throws FaultError unknown-name, same-thing
 */
export function mergeNames(db: Database, from: string, into: string, reason: string): void {
  db.transaction(() => {
    const source = canonicalOf(db, rowOf(db, from));
    const target = canonicalOf(db, rowOf(db, into));
    if (source.id === target.id) {
      const message = `“${from}” and “${into}” are one thing already`;
      throw new FaultError({ code: "same-thing", message, remedy: "Nothing needs doing" });
    }
    const { type, key, name } = source;
    insertDecision(db, {
      ...{ action: "merge", type, key, name, reason, decidedBy: "user" },
      ...{ intoType: target.type, intoKey: target.key, intoName: target.name },
    });
    settleGroup(db, [source.id, target.id]);
  });
}

/**
 * Lets a name stand for itself again.
 * @param name Slug of the name that was merged.
 * @throws FaultError unknown-name, not-merged
 */
export function splitName(db: Database, name: string, reason: string): void {
  db.transaction(() => {
    const row = rowOf(db, name);
    if (row.canonical === row.id) {
      const message = `“${row.name}” stands for itself already`;
      throw new FaultError({ code: "not-merged", message, remedy: "`query --name merges` lists what was merged" });
    }
    const { type, key } = row;
    insertDecision(db, { action: "split", type, key, name: row.name, reason, decidedBy: "user" });
    settleGroup(db, [row.id, row.canonical]);
  });
}

/** Finds anew what each name of some groups means, by following the newest decisions from name to name. */
function settleGroup(db: Database, canonicals: readonly number[]): void {
  const rows = db.all<NamedRow>(
    "SELECT id, canonical, type, key, name FROM entity WHERE id IN (SELECT value FROM json_each(:ids)) OR canonical IN (SELECT value FROM json_each(:ids))",
    { ids: JSON.stringify(canonicals) },
  );
  for (const row of rows) db.run("UPDATE entity SET canonical = ? WHERE id = ?", [meaningOf(db, row).id, row.id]);
  setMeta(db, "summaries", "stale");
}

function meaningOf(db: Database, start: NamedRow): NamedRow {
  const seen = new Set<number>();
  let row = start;
  while (!seen.has(row.id)) {
    seen.add(row.id);
    const decision = latestDecision(db, row.type, row.key);
    if (decision?.action !== "merge") return row;
    const next = db.get<NamedRow>("SELECT id, canonical, type, key, name FROM entity WHERE type = ? AND key = ?", [
      decision.intoType,
      decision.intoKey,
    ]);
    if (!next) return row;
    row = next;
  }
  return row;
}

function rowOf(db: Database, slug: string): NamedRow {
  const row = db.get<NamedRow>("SELECT id, canonical, type, key, name FROM entity WHERE slug = ?", [slug]);
  if (row) return row;
  const remedy = "`query --name unknown-names` and `show` list what there is";
  throw new FaultError({ code: "unknown-name", message: `Nothing here has the address “${slug}”`, remedy });
}

function canonicalOf(db: Database, row: NamedRow): NamedRow {
  const sql = "SELECT id, canonical, type, key, name FROM entity WHERE id = ?";
  return db.get<NamedRow>(sql, [row.canonical]) ?? row;
}
