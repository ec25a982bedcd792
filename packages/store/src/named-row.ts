/** A row of `entity` as decisions need it. */
import type { Reader, Writer } from "@accelgraph/db";
import { slugify } from "@accelgraph/domain";
import type { NodeKind } from "./naming.ts";
import { insertEntity } from "./rows.ts";

export interface NamedRow {
  readonly id: number;
  readonly canonical: number;
  readonly type: NodeKind;
  readonly key: string;
  readonly name: string;
}

const ROW = "SELECT id, canonical, type, key, name FROM entity";

export function rowById(db: Reader, id: number): NamedRow | undefined {
  return db.get<NamedRow>(`${ROW} WHERE id = ?`, [id]);
}

export function rowBySlug(db: Reader, slug: string): NamedRow | undefined {
  return db.get<NamedRow>(`${ROW} WHERE slug = ?`, [slug]);
}

export function rowByKey(db: Reader, type: NodeKind, key: string): NamedRow | undefined {
  return db.get<NamedRow>(`${ROW} WHERE type = ? AND key = ?`, [type, key]);
}

/** The rows of some canonical entities, and of all names that mean them. */
export function rowsMeaning(db: Reader, canonicals: readonly number[]): NamedRow[] {
  const ids = JSON.stringify(canonicals);
  return db.all<NamedRow>(
    `${ROW} WHERE id IN (SELECT value FROM json_each(:ids)) OR canonical IN (SELECT value FROM json_each(:ids))`,
    { ids },
  );
}

/** Makes a row for a name that a decision speaks of and no paper does, under an address that is free. */
export function insertNamedThing(db: Writer, type: NodeKind, key: string, name: string): NamedRow {
  const base = slugify(name);
  const addresses = [base, `${base}-${type}`];
  const isTaken = (slug: string) => rowBySlug(db, slug) !== undefined;
  while (isTaken(addresses[0] ?? "")) {
    addresses.shift();
    if (addresses.length === 0) addresses.push(`${base}-${type}-${newId(db)}`);
  }
  const id = newId(db);
  insertEntity(db, { id, canonical: id, slug: addresses[0] ?? base, type, name, key });
  return { id, canonical: id, type, key, name };
}

function newId(db: Reader): number {
  return db.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
}
