/** Facts about the file itself: the rows of `meta`. */
import type { Reader, Writer } from "@accelgraph/db";

export function getMeta(db: Reader, key: string): string | undefined {
  return db.get<{ value: string }>("SELECT value FROM meta WHERE key = ?", [key])?.value;
}

export function setMeta(db: Writer, key: string, value: string): void {
  db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", [key, value]);
}
