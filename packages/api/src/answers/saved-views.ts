import { readSavedViews } from "@accelgraph/store";
import type { ViewsResponse } from "../contract/index.ts";
import type { Database } from "../source.ts";

export function answerViews(db: Database, canSave: boolean): ViewsResponse {
  return { items: readSavedViews(db), canSave };
}
