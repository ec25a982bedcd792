/**
 * What decisions by hand make of a name: whether it names anything at all, and as which type it counts. A name follows
 * its own decision first, then that of what it means.
 */
import type { Reader } from "@accelgraph/db";
import { decisionByHand, isMerge } from "./decisions.ts";
import type { NodeKind } from "./naming.ts";

export interface NameKey {
  readonly type: NodeKind;
  readonly key: string;
}

export interface Standing {
  /** The name that was rejected: this one, or what it means; null where it counts. */
  readonly rejected: NameKey | null;
  /** The type that a decision gave it; its own where none did. */
  readonly type: NodeKind;
}

export function standingOf(db: Reader, name: NameKey): Standing {
  const seen = new Set<string>();
  let current = name;
  let { type } = name;
  for (;;) {
    const place = `${current.type}:${current.key}`;
    if (seen.has(place)) return { rejected: null, type };
    seen.add(place);
    const decision = decisionByHand(db, current.type, current.key);
    if (decision?.action === "reject") return { rejected: current, type };
    if (isMerge(decision)) {
      current = { type: decision.intoType, key: decision.intoKey };
      type = current.type;
      continue;
    }
    const meaning = decision === undefined ? meaningByRule(db, current) : undefined;
    if (meaning === undefined) return { rejected: null, type };
    current = meaning;
  }
}

/** What a name means that a rule or the lexicon merged. */
function meaningByRule(db: Reader, { type, key }: NameKey): NameKey | undefined {
  return db.get<NameKey>(
    `SELECT c.type, c.key FROM entity e JOIN entity c ON c.id = e.canonical
     WHERE e.type = ? AND e.key = ? AND e.canonical <> e.id`,
    [type, key],
  );
}
