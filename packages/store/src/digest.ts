import type { Reader, SqlValue } from "@accelgraph/db";
import { fingerprint } from "@accelgraph/domain";

/** Tables whose content does not follow from the papers alone: statistics of the planner, inside of the search index. */
const LEFT_OUT = /^sqlite_|^(paper|entity)_search/;

/**
 * A fingerprint of every table's rows, in the order of their keys. Two files with equal digests hold the same:
 * tests compare an ingest that was killed with one that was not.
 */
export function tableDigest(db: Reader): Record<string, string> {
  const tables = db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .filter(({ name }) => !LEFT_OUT.test(name));
  return Object.fromEntries(tables.map(({ name }) => [name, rowsDigest(db, name)]));
}

function rowsDigest(db: Reader, table: string): string {
  const keys = db.all<{ name: string }>("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [table]);
  const order = keys.map(({ name }) => `"${name}"`).join(", ");
  let digest = "";
  for (const row of db.iterate<Record<string, SqlValue>>(`SELECT * FROM "${table}" ORDER BY ${order}`)) {
    digest = fingerprint(digest + JSON.stringify(Object.values(row)));
  }
  return digest;
}
