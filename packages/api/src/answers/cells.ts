import { type CellRow, readCells } from "@accelgraph/store";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";

/** The cells of one matrix of an open file, read once. */
export function cellsOf(db: Database, rowType: string, columnType: string): readonly CellRow[] {
  return remember(db, `cells ${rowType} ${columnType}`, () => readCells(db, rowType, columnType));
}
