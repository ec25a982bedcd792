/**
 * Decisions by hand as an overlay on what extraction found: applied whenever a record is written, so that they hold
 * for every reading of a paper. A rejected name leaves the record (its words stay in the text); a name of another
 * type is drawn claims of as that type.
 */
import type { Writer } from "@accelgraph/db";
import { ENTITY_TYPES, type EntityType, type PaperRecord, type RecordEntity } from "@accelgraph/domain";
import type { EntityRegistry } from "./entities.ts";
import { keyOf, type NodeKind } from "./naming.ts";
import { insertLeftOut } from "./rows.ts";
import { standingOf } from "./standing.ts";

export interface CorrectedRecord {
  readonly record: PaperRecord;
  /** Row of each entity of `record`. */
  readonly entityIds: ReadonlyMap<RecordEntity, number>;
}

export function correctRecord(
  db: Writer,
  registry: EntityRegistry,
  paper: number,
  record: PaperRecord,
): CorrectedRecord {
  const named = record.entities.map((entity) => [entity, registry.idOf(entity)] as const);
  db.run("DELETE FROM left_out WHERE paper = ?", [paper]);
  if (!db.get("SELECT 1 FROM alias_ledger WHERE decided_by = 'user' LIMIT 1")) {
    return { record, entityIds: new Map(named) };
  }
  const entityIds = new Map<RecordEntity, number>();
  for (const [entity, id] of named) {
    const { name } = entity;
    const { rejected, type } = standingOf(db, { type: entity.type, key: keyOf(name) });
    if (rejected) insertLeftOut(db, { paper, ...rejected, name });
    else entityIds.set(isEntityType(type) && type !== entity.type ? { ...entity, type } : entity, id);
  }
  return { record: { ...record, entities: [...entityIds.keys()] }, entityIds };
}

function isEntityType(type: NodeKind): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}
