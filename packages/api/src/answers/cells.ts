import { type CellRow, readCells } from "@accelgraph/store";
import type { Database } from "../source.ts";

const kept = new WeakMap<Database, Map<string, CellRow[]>>();

/** The cells of one matrix of an open file, read once. */
export function cellsOf(db: Database, rowType: string, columnType: string): readonly CellRow[] {
  const byKind = kept.get(db) ?? new Map<string, CellRow[]>();
  kept.set(db, byKind);
  const kind = `${rowType} ${columnType}`;
  const cells = byKind.get(kind) ?? readCells(db, rowType, columnType);
  byKind.set(kind, cells);
  return cells;
}
