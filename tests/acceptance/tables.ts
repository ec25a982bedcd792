import { openDatabase } from "@accelgraph/db";
import { tableDigest } from "@accelgraph/store";

/** A digest of the rows of each table of a file, by table: equal digests are equal bytes in the tables. */
export function tableDigests(path: string): Record<string, string> {
  const db = openDatabase(path, { mode: "read" });
  try {
    return tableDigest(db);
  } finally {
    db.close();
  }
}
