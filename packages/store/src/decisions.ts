/**
 * The alias ledger: who decided what of a name. Of one name the newest row by a user holds, else the newest row; an
 * undo lets the row hold that it restores.
 */
import type { Reader } from "@accelgraph/db";
import type { EntityType, LabelType } from "@accelgraph/domain";

export type DecidedBy = "rule" | "lexicon" | "user";

/** What can be decided of a name; `undo` takes the newest decision by hand back. */
export type LedgerAction = "merge" | "split" | "accept" | "retype" | "reject" | "undo";

/** The name means what another does: another thing (merge), or the same name as another type (retype). */
export interface MergeDecision {
  readonly action: "merge" | "retype";
  readonly intoType: EntityType | LabelType;
  readonly intoKey: string;
  readonly intoName: string;
}

/** The name stands for itself (split), and rightly so (accept); or for nothing (reject). */
interface OwnDecision {
  readonly action: "split" | "accept" | "reject";
}

export type Decision = { readonly id: number } & (MergeDecision | OwnDecision);

export function isMerge(decision: Decision | undefined): decision is { readonly id: number } & MergeDecision {
  return decision?.action === "merge" || decision?.action === "retype";
}

const COLUMNS = "h.id, h.action, h.into_type AS intoType, h.into_key AS intoKey, h.into_name AS intoName";

/** What a user decided of a name and did not take back. */
export function decisionByHand(db: Reader, type: string, key: string): Decision | undefined {
  return db.get<Decision>(
    `SELECT ${COLUMNS} FROM alias_ledger l
     JOIN alias_ledger h ON h.id = CASE WHEN l.action = 'undo' THEN l.restores ELSE l.id END
     WHERE l.id = (SELECT max(id) FROM alias_ledger WHERE decided_by = 'user' AND type = ? AND key = ?)`,
    [type, key],
  );
}

/** What holds of a name: a user's decision before what a rule or the lexicon says. */
export function latestDecision(db: Reader, type: string, key: string): Decision | undefined {
  return (
    decisionByHand(db, type, key) ??
    db.get<Decision>(
      `SELECT ${COLUMNS} FROM alias_ledger h
       WHERE h.type = ? AND h.key = ? AND h.decided_by <> 'user' ORDER BY h.id DESC LIMIT 1`,
      [type, key],
    )
  );
}
