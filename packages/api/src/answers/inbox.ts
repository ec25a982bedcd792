import {
  countInbox,
  type InboxRow,
  type NameEvidence,
  readConflicts,
  readCorrections,
  readInbox,
  readMeasurements,
  readMergedNames,
  readNameEvidence,
} from "@accelgraph/store";
import { type Atlas, atlasOf, toNode } from "../atlas.ts";
import type {
  CorrectionsResponse,
  InboxEvidence,
  InboxItem,
  InboxRequest,
  InboxResponse,
  Quote,
} from "../contract/index.ts";
import { notFound, requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { toMeasurement } from "./measurements.ts";

/** Sentences that one question shows of each name. */
const QUOTES = 6;

export function answerInbox(db: Database, { kind, limit, offset }: InboxRequest, canDecide: boolean): InboxResponse {
  const atlas = atlasOf(db);
  const counts = countInbox(db);
  const counted = counts.filter((one) => kind === undefined || one.kind === kind);
  return {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    counts,
    items: readInbox(db, { kind }, { limit, offset }).flatMap((row) => toItem(atlas, row)),
    canDecide,
  };
}

export function answerInboxItem(db: Database, id: string): InboxEvidence {
  const atlas = atlasOf(db);
  const [kind, nodeId = ""] = id.split(":");
  const node = requireNode(atlas, nodeId);
  const row = readInbox(db, { kind: kind as InboxRow["kind"], entity: node.row })[0];
  const [item] = row ? toItem(atlas, row) : [];
  if (row === undefined || item === undefined) throw notFound(`question ${id}`);
  const isConflict = row.kind === "conflict";
  return {
    item,
    quotes: isConflict ? [] : quotesOf(db, atlas, row.entity),
    otherQuotes: row.other === null ? [] : quotesOf(db, atlas, row.other),
    merged: readMergedNames(db, row.entity).map(({ type, slug, ...name }) => ({ id: `${type}/${slug}`, ...name })),
    conflicts: isConflict ? conflictsOf(db, atlas, row.entity) : [],
  };
}

/** What was decided by hand and holds, the newest first. */
export function answerCorrections(db: Database, canDecide: boolean): CorrectionsResponse {
  const items = readCorrections(db)
    .sort((a, b) => b.ledgerId - a.ledgerId)
    .map(({ ledgerId: decision, action, type, name, intoType, intoName, reason }) => {
      const into = intoType && intoName ? { type: intoType, name: intoName } : null;
      return { decision, action, type, name, into, reason };
    });
  return { items, canDecide };
}

function toItem(atlas: Atlas, { kind, entity, other, ...row }: InboxRow): InboxItem[] {
  const node = atlas.entity(entity);
  const second = atlas.entity(other);
  if (node === undefined) return [];
  return [{ id: `${kind}:${node.id}`, kind, node: toNode(node), other: second ? toNode(second) : null, ...row }];
}

function quotesOf(db: Database, atlas: Atlas, entity: number): Quote[] {
  return readNameEvidence(db, entity, QUOTES).map(({ paper, sentence, marks, rule, confidence }: NameEvidence) => ({
    ...{ paper: atlas.paper(paper), sentence, rule, confidence },
    marks: marks.map(([start, end]): [number, number] => [start, end]),
  }));
}

function conflictsOf(db: Database, atlas: Atlas, entity: number): InboxEvidence["conflicts"] {
  const pairs = readConflicts(db, entity);
  const ids = pairs.flatMap(({ lowest, highest }) => [lowest, highest]);
  const rows = readMeasurements(db, { ids }, { order: "paper", limit: ids.length });
  const byId = new Map(rows.map((row) => [row.id, toMeasurement(atlas, row)]));
  return pairs.flatMap(({ papers, lowest, highest }) => {
    const [least, most] = [byId.get(lowest), byId.get(highest)];
    return least && most ? [{ papers, lowest: least, highest: most }] : [];
  });
}
