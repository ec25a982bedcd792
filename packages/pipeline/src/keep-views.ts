import { openDatabase, sealDatabase } from "@accelgraph/db";
import { changeSavedViews, type SavedViewsChange } from "@accelgraph/store";

/**
 * Changes the saved views of a file. Nothing else of it changes, so nothing has to be made anew.
 * @throws FaultError those of `openDatabase` for writing
 */
export function keepViews(database: string, change: SavedViewsChange): void {
  const db = openDatabase(database, { mode: "write" });
  try {
    changeSavedViews(db, change);
    sealDatabase(db);
  } finally {
    db.close();
  }
}
