import { openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { finish, mergeNames, type NameRow, readNames, splitName } from "@accelgraph/store";
import { layOutMap } from "./map-layout.ts";

export interface Decided {
  readonly name: NameRow;
  /** What it was merged into; null after a split. */
  readonly into: NameRow | null;
}

/**
 * Decides by hand that one name means what another does. Kept in the file's ledger, so that it outlives
 * a new reading of the papers. @throws FaultError unknown-name, ambiguous-name, same-thing
 */
export function mergeByHand(database: string, from: string, into: string, reason: string): Decided {
  const db = openDatabase(database, { mode: "write" });
  try {
    const [name, target] = [oneName(db, from), oneName(db, into)];
    mergeNames(db, name.slug, target.slug, reason);
    finish(db, { layOut: layOutMap });
    return { name, into: target };
  } finally {
    db.close();
  }
}

/** Decides by hand that a name stands for itself. @throws FaultError unknown-name, ambiguous-name, not-merged */
export function splitByHand(database: string, name: string, reason: string): Decided {
  const db = openDatabase(database, { mode: "write" });
  try {
    const found = oneName(db, name);
    splitName(db, found.slug, reason);
    finish(db, { layOut: layOutMap });
    return { name: found, into: null };
  } finally {
    db.close();
  }
}

function oneName(db: Parameters<typeof readNames>[0], wanted: string): NameRow {
  const found = readNames(db, wanted);
  const [first, second] = found;
  if (first === undefined) {
    const remedy = '`accelgraph query "SELECT type, slug, name FROM entity ORDER BY name"` lists all names';
    throw new FaultError({ code: "unknown-name", message: `nothing here is called "${wanted}"`, remedy });
  }
  if (second === undefined || (first.name === wanted) !== (second.name === wanted)) return first;
  const ids = found.map(({ type, slug }) => `${type}/${slug}`).join(", ");
  throw new FaultError({
    code: "ambiguous-name",
    message: `"${wanted}" is the name of ${ids}`,
    remedy: "Give one of these",
  });
}
