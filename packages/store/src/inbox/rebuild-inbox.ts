/** Fills the inbox: what is left for a reader to decide, in the order of the papers that it touches. */
import type { Writer } from "@accelgraph/db";
import { ENTITY_TYPES } from "@accelgraph/domain";
import { insertInboxItem } from "../rows.ts";
import { type KnownName, nearNames } from "./near-names.ts";

export type InboxKind = "unsure" | "duplicate" | "conflict";
export type Suggestion = "accept" | "retype" | "reject" | "merge" | "split";

interface Name extends KnownName {
  readonly confidence: number | null;
}

interface Item {
  readonly kind: InboxKind;
  readonly name: Name;
  readonly other: number | null;
  readonly suggestion: Suggestion;
  readonly reason: string;
}

/** Below `unsure` a name is asked for wherever it occurs; above it, where it is unknown in `many` papers. */
const LIMITS = Object.freeze({ unsure: 0.75, many: 2, items: 10_000 });

export function rebuildInbox(db: Writer): void {
  const names = readNames(db);
  const items = [...conflicts(db, names), ...duplicates(names), ...unsure(names)];
  const decided = new Set(
    db
      .all<{ type: string; key: string }>("SELECT type, key FROM v_corrections")
      .map(({ type, key }) => `${type}:${key}`),
  );
  const open = items.filter(({ name }) => !decided.has(`${name.type}:${name.key}`)).sort(byWeight);
  const asked = new Set<number>();
  db.run("DELETE FROM inbox");
  for (const { kind, name, other, suggestion, reason } of open) {
    // One question a name, the richest: what is decided of it closes the others.
    if (asked.has(name.id) || asked.size === LIMITS.items) continue;
    asked.add(name.id);
    const { id: entity, papers, confidence } = name;
    insertInboxItem(db, { id: asked.size, kind, entity, other, papers, confidence, suggestion, reason });
  }
}

const KINDS: readonly InboxKind[] = ["duplicate", "conflict", "unsure"];

function byWeight(a: Item, b: Item): number {
  return (
    b.name.papers - a.name.papers ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (a.name.confidence ?? 0) - (b.name.confidence ?? 0) ||
    a.name.id - b.name.id
  );
}

/** Canonical entities that papers name. */
function readNames(db: Writer): Name[] {
  const types = ENTITY_TYPES.map((type) => `'${type}'`).join(", ");
  return db
    .all<Omit<Name, "isListed"> & { isListed: number }>(
      `SELECT e.id, e.type, e.name, e.key, n.papers, s.confidence,
         e.entry IS NOT NULL OR EXISTS (SELECT 1 FROM broader b WHERE b.child = e.id) AS isListed
       FROM entity e JOIN entity_count n ON n.entity = e.id AND n.papers > 0
       LEFT JOIN (
         SELECT k.canonical AS id, max(a.confidence) AS confidence
         FROM appearance a JOIN entity k ON k.id = a.entity GROUP BY 1) s ON s.id = e.id
       WHERE e.type IN (${types}) ORDER BY e.id`,
    )
    .map((row) => ({ ...row, isListed: row.isListed === 1 }));
}

function unsure(names: readonly Name[]): Item[] {
  return names.flatMap((name): Item[] => {
    const { confidence, papers, isListed } = name;
    if (isListed || confidence === null) return [];
    const isUnsure = confidence < LIMITS.unsure;
    if (!isUnsure && papers < LIMITS.many) return [];
    const reason = isUnsure
      ? `the extractor is ${Math.round(confidence * 100)} % sure of it`
      : "no lexicon knows it, and several papers name it";
    return [
      { kind: "unsure", name, other: null, suggestion: isUnsure && isSetting(name) ? "reject" : "accept", reason },
    ];
  });
}

/** Letters and digits as in W4A8 or RF8: a setting more often than a name. */
function isSetting({ key }: Name): boolean {
  return key.length <= 2 || /^[a-z]{1,2}\d+([a-z]\d+)*$/.test(key);
}

/** Of each name the likeliest other: listed before not, more papers before fewer. */
function duplicates(names: readonly Name[]): Item[] {
  const byId = new Map(names.map((name) => [name.id, name]));
  const pairs = nearNames(names).sort(
    (a, b) =>
      Number(b.isDispute) - Number(a.isDispute) ||
      Number(b.other.isListed) - Number(a.other.isListed) ||
      b.other.papers - a.other.papers ||
      a.other.id - b.other.id,
  );
  return pairs.flatMap(({ name: near, other, reason, isDispute }): Item[] => {
    const name = byId.get(near.id);
    return name
      ? [{ kind: "duplicate", name, other: other.id, suggestion: isDispute ? "retype" : "merge", reason }]
      : [];
  });
}

function conflicts(db: Writer, names: readonly Name[]): Item[] {
  const byId = new Map(names.map((name) => [name.id, name]));
  const rows = db.all<{ subject: number; count: number }>(
    `SELECT r.subject, count(*) AS count FROM conflict c JOIN measured r ON r.measurement = c.lowest
     GROUP BY 1 ORDER BY 1`,
  );
  return rows.flatMap(({ subject, count }): Item[] => {
    const name = byId.get(subject);
    const reason = `papers differ on ${count} of its value${count === 1 ? "" : "s"}`;
    return name ? [{ kind: "conflict", name, other: null, suggestion: "accept", reason }] : [];
  });
}
