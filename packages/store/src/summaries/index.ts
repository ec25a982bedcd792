/** Everything that is derived from what the papers say: made when an ingest ends, or after names were merged or split. */
import type { Writer } from "@accelgraph/db";
import { rebuildInbox } from "../inbox/rebuild-inbox.ts";
import { setMeta } from "../meta.ts";
import { rebuildBestResults } from "./best-results.ts";
import { rebuildCells, rebuildYearCells } from "./cells.ts";
import { addCellsOfOneType } from "./cells-of-one-type.ts";
import { rebuildCounts, writeCounts } from "./counts.ts";
import { rebuildEdges } from "./edges.ts";
import { chooseNames, rebuildAncestors, removeUnused } from "./entities.ts";
import { rebuildConflicts, rebuildMeasured } from "./measurements.ts";
import { indexEntities, indexPapers } from "./search.ts";
import { dropTopics, makeBests, makeTopics, rebuildPaperTopics } from "./topics.ts";

export function rebuildSummaries(db: Writer): void {
  removeUnused(db);
  chooseNames(db);
  rebuildAncestors(db);
  rebuildEdges(db);
  rebuildMeasured(db);
  rebuildConflicts(db);
  makeTopics(db);
  rebuildPaperTopics(db);
  makeBests(db);
  rebuildCells(db);
  addCellsOfOneType(db);
  rebuildYearCells(db);
  rebuildBestResults(db);
  rebuildCounts(db);
  dropTopics(db);
  indexEntities(db);
  indexPapers(db);
  rebuildInbox(db);
  writeCounts(db);
  setMeta(db, "summaries", "current");
}
