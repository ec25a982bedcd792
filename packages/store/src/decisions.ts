/** The alias ledger: who decided that two names mean one thing, or do not after all. The newest decision holds. */
import type { Reader } from "@accelgraph/db";
import type { EntityType, LabelType } from "@accelgraph/domain";

export type DecidedBy = "rule" | "lexicon" | "user";

export interface MergeDecision {
  readonly action: "merge";
  readonly intoType: EntityType | LabelType;
  readonly intoKey: string;
  readonly intoName: string;
}

interface SplitDecision {
  readonly action: "split";
}

export type Decision = MergeDecision | SplitDecision;

/** What was decided last of a name, by anybody or by one in particular. */
export function latestDecision(db: Reader, type: string, key: string, by?: DecidedBy): Decision | undefined {
  return db.get<Decision>(
    `SELECT action, into_type AS intoType, into_key AS intoKey, into_name AS intoName FROM alias_ledger
     WHERE type = ? AND key = ? AND decided_by = coalesce(?, decided_by) ORDER BY id DESC LIMIT 1`,
    [type, key, by ?? null],
  );
}
