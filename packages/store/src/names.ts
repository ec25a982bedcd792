import type { Reader, Writer } from "@accelgraph/db";
import { nameKey } from "@accelgraph/domain";
import type { DecidedBy, LedgerAction } from "./decisions.ts";
import { insertNamedThing, rowByKey } from "./named-row.ts";
import { keyOf, type NodeKind } from "./naming.ts";

/** A name of the file as a row of its own, whatever it was merged into. */
export interface NameRow {
  readonly type: NodeKind;
  readonly slug: string;
  readonly name: string;
}

/** The rows that a user means by a name (however spelt), a slug or `type/slug`; several where types differ. */
export function readNames(db: Reader, wanted: string): NameRow[] {
  const [, type, slug] = /^([a-z-]+)\/([a-z0-9-]+)$/.exec(wanted) ?? [];
  return db.all<NameRow>(
    `SELECT type, slug, name FROM entity
     WHERE (type = :type AND slug = :slug) OR slug = :wanted OR key = :key ORDER BY name = :wanted DESC, type, slug`,
    { type: type ?? null, slug: slug ?? null, wanted, key: nameKey(wanted) },
  );
}

/**
 * The row of a name by type and spelling, for a decision that was made on another file. One that was rejected here is
 * made a row again; with `isMade` any is. Undefined where nothing here has the name.
 */
export function findNamed(db: Writer, type: NodeKind, name: string, isMade = false): NameRow | undefined {
  const key = keyOf(name);
  const isKnown = isMade || db.get("SELECT 1 FROM left_out WHERE type = ? AND key = ?", [type, key]) !== undefined;
  if (isKnown && rowByKey(db, type, key) === undefined) insertNamedThing(db, type, key, name);
  return db.get<NameRow>("SELECT type, slug, name FROM entity WHERE type = ? AND key = ?", [type, key]);
}

/** A row of the alias ledger: what was decided of a name, by whom and why. */
export interface LedgerRow {
  readonly id: number;
  readonly action: LedgerAction;
  readonly type: NodeKind;
  readonly name: string;
  readonly intoType: NodeKind | null;
  readonly intoName: string | null;
  readonly reason: string;
  readonly decidedBy: DecidedBy;
}

/** Decisions, newest first; of one name (as itself or as what others were merged into) where it is given. */
export function readLedger(
  db: Reader,
  options: { name?: string | undefined; by?: DecidedBy | undefined } = {},
): LedgerRow[] {
  const key = options.name === undefined ? null : nameKey(options.name);
  return db.all<LedgerRow>(
    `SELECT id, action, type, name, into_type AS intoType, into_name AS intoName, reason, decided_by AS decidedBy
     FROM alias_ledger
     WHERE (:key IS NULL OR key = :key OR into_key = :key) AND (:by IS NULL OR decided_by = :by) ORDER BY id DESC`,
    { key, by: options.by ?? null },
  );
}
