/** Views of the graph under names that readers gave them. */
import type { Reader, Writer } from "@accelgraph/db";

export interface SavedView {
  readonly name: string;
  /** Address of the app, from `/graph?` on. */
  readonly address: string;
}

/** Names that go, then views that come: one of the same name gives way. */
export interface SavedViewsChange {
  readonly remove: readonly string[];
  readonly put: readonly SavedView[];
}

/** All of them, by name. */
export function readSavedViews(db: Reader): SavedView[] {
  return db.all<SavedView>("SELECT name, address FROM saved_view ORDER BY name");
}

/** Either all of it is done or, where it cannot be, nothing. */
export function changeSavedViews(db: Writer, { remove, put }: SavedViewsChange): void {
  db.transaction(() => {
    for (const name of remove) db.run("DELETE FROM saved_view WHERE name = ?", [name]);
    for (const { name, address } of put) {
      db.run("INSERT OR REPLACE INTO saved_view (name, address) VALUES (?, ?)", [name, address]);
    }
  });
}
