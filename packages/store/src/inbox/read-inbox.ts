/** Reads of the inbox: the list, and what there is to know of one name before it is decided on. */
import type { Reader } from "@accelgraph/db";
import type { Role } from "@accelgraph/domain";
import type { DecidedBy } from "../decisions.ts";
import { type EvidenceRow, spanInSentence } from "../explore/index.ts";
import type { NodeKind } from "../naming.ts";
import type { InboxKind, Suggestion } from "./rebuild-inbox.ts";

export interface InboxRow {
  readonly kind: InboxKind;
  /** Rows of canonical entities. */
  readonly entity: number;
  readonly other: number | null;
  readonly papers: number;
  readonly confidence: number | null;
  readonly suggestion: Suggestion;
  readonly reason: string;
}

export interface InboxFilter {
  readonly kind?: InboxKind | undefined;
  readonly entity?: number | undefined;
}

const COLUMNS = "kind, entity, other, papers, confidence, suggestion, reason";

/** In the order of the papers that are touched, most first. */
export function readInbox(
  db: Reader,
  { kind, entity }: InboxFilter,
  page: { limit: number; offset: number } = { limit: 1, offset: 0 },
): InboxRow[] {
  return db.all<InboxRow>(
    `SELECT ${COLUMNS} FROM inbox
     WHERE (:kind IS NULL OR kind = :kind) AND (:entity IS NULL OR entity = :entity) ORDER BY id LIMIT :limit OFFSET :offset`,
    { kind: kind ?? null, entity: entity ?? null, ...page },
  );
}

export function countInbox(db: Reader): { kind: InboxKind; count: number }[] {
  return db.all("SELECT kind, count(*) AS count FROM inbox GROUP BY 1 ORDER BY 1");
}

export interface NameEvidence extends Omit<EvidenceRow, "edge"> {
  readonly role: Role;
}

interface RawEvidence extends Omit<NameEvidence, "marks"> {
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

/** The sentence that shows the role of a name (or of any that means it) in each paper, strongest role first. */
export function readNameEvidence(db: Reader, entity: number, limit: number): NameEvidence[] {
  const rows = db.all<RawEvidence>(
    `SELECT a.paper, a.entity AS name, a.role, q.text AS sentence, q.start, q.end, a.rule, a.confidence
     FROM entity e JOIN appearance a ON a.entity = e.id JOIN sentence q ON q.id = a.sentence
     WHERE e.canonical = ?
     ORDER BY instr('proposed target used compared mentioned', a.role), a.confidence DESC, a.paper LIMIT ?`,
    [entity, limit],
  );
  return rows.map(({ name, start, end, ...row }) => {
    const mentions = db.all<{ start: number; end: number }>(
      "SELECT start, end FROM mention WHERE paper = ? AND entity = ? AND start >= ? AND end <= ? ORDER BY start",
      [row.paper, name, start, end],
    );
    return { ...row, marks: mentions.map((span) => spanInSentence(span, row.sentence, start)) };
  });
}

export interface MergedName {
  readonly type: NodeKind;
  readonly slug: string;
  readonly name: string;
  readonly papers: number;
  readonly reason: string | null;
  readonly decidedBy: DecidedBy | null;
}

/** Names that papers use and that were merged into an entity, with why. */
export function readMergedNames(db: Reader, entity: number): MergedName[] {
  return db.all(
    `SELECT e.type, e.slug, e.name, count(a.paper) AS papers, m.reason, m.decided_by AS decidedBy
     FROM entity e JOIN appearance a ON a.entity = e.id
     LEFT JOIN alias_ledger m ON m.id = (
       SELECT max(l.id) FROM alias_ledger l WHERE l.type = e.type AND l.key = e.key AND l.action IN ('merge', 'retype'))
     WHERE e.canonical = ? AND e.id <> e.canonical GROUP BY e.id ORDER BY papers DESC, e.name`,
    [entity],
  );
}

/** Measurements of an entity that differ from paper to paper under the same conditions: lowest and highest. */
export function readConflicts(db: Reader, entity: number): { lowest: number; highest: number; papers: number }[] {
  return db.all(
    `SELECT c.lowest, c.highest, c.papers FROM measured r JOIN conflict c ON c.lowest = r.measurement
     WHERE r.subject = ? ORDER BY c.papers DESC, c.lowest LIMIT 20`,
    [entity],
  );
}

/** A decision by hand that holds, as a patch tells it. */
export interface HeldCorrection {
  readonly ledgerId: number;
  readonly action: "accept" | "retype" | "reject" | "merge" | "split";
  readonly type: NodeKind;
  readonly key: string;
  readonly name: string;
  readonly intoType: NodeKind | null;
  readonly intoKey: string | null;
  readonly intoName: string | null;
  readonly reason: string;
}

/** What was decided by hand and holds now, by type and name. */
export function readCorrections(db: Reader): HeldCorrection[] {
  return db.all(
    `SELECT ledger_id AS ledgerId, action, type, key, name, into_type AS intoType, into_key AS intoKey,
       into_name AS intoName, reason
     FROM v_corrections ORDER BY type, key`,
  );
}
