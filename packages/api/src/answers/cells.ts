import { type CellRow, cellsBehind, readCells, readYearCells, yearCellsBehind } from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf } from "../atlas.ts";
import type { Corner, MatrixRequest } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import { remember } from "../remember.ts";
import type { Database } from "../source.ts";

/** The cells of one matrix of an open file, read once. */
export function cellsOf(db: Database, rowType: string, columnType: string): readonly CellRow[] {
  return remember(db, `cells ${rowType} ${columnType}`, () => readCells(db, rowType, columnType));
}

type Axis = MatrixRequest["rows"];

/** A cell with what it stands at; a year has an id as nodes have. */
export interface NamedCell {
  readonly row: string;
  readonly column: string;
  readonly stored: Pick<CellRow, "papers" | "bestSpeedup" | "bestMeasurement" | "bestQualifier">;
}

/** The file stores each matrix one way round; the other way is the same cells turned. */
export function matrixCells(db: Database, rows: Axis, columns: Axis): readonly NamedCell[] {
  return remember(db, `named cells ${rows} ${columns}`, () => {
    if (rows === "year") return turned(matrixCells(db, columns, rows));
    if (columns === "year") return yearCells(db, rows);
    const atlas = atlasOf(db);
    const stored = cellsOf(db, rows, columns);
    if (stored.length > 0) return stored.flatMap((cell) => named(atlas, cell));
    return turned(cellsOf(db, columns, rows).flatMap((cell) => named(atlas, cell)));
  });
}

/** The statement that gives these cells. */
export function matrixBehind(db: Database, rows: Axis, columns: Axis): string {
  if (rows === "year" || columns === "year") return yearCellsBehind(rows === "year" ? columns : rows);
  return cellsOf(db, rows, columns).length > 0 ? cellsBehind(rows, columns) : cellsBehind(columns, rows);
}

function turned(cells: readonly NamedCell[]): NamedCell[] {
  return cells.map(({ row, column, stored }) => ({ row: column, column: row, stored }));
}

function named(atlas: Atlas, stored: CellRow): NamedCell[] {
  const [row, column] = [atlas.entity(stored.row), atlas.entity(stored.column)];
  return row && column ? [{ row: row.id, column: column.id, stored }] : [];
}

function yearCells(db: Database, rows: Axis): NamedCell[] {
  const atlas = atlasOf(db);
  return readYearCells(db, rows).flatMap((stored) => {
    const row = atlas.entity(stored.row);
    return row ? [{ row: row.id, column: `year/${stored.year}`, stored }] : [];
  });
}

/** The year of an id such as `year/2024`. */
export function yearOf(id: string): number | undefined {
  return id.startsWith("year/") ? Number(id.slice("year/".length)) : undefined;
}

/** What stands at an end of a cell. @throws FaultError not-found */
export function cornerOf(atlas: Atlas, id: string): Corner & { readonly node: AtlasNode | undefined } {
  const year = yearOf(id);
  if (year !== undefined) return { id, type: "year", name: String(year), node: undefined };
  const node = requireNode(atlas, id);
  return { id, type: node.type, name: node.name, node };
}

/** What the row is to the column, where one is the other or holds it: then their cell says nothing. */
export function kinOf(atlas: Atlas, row: string, column: string): "same" | "narrower" | "broader" | null {
  if (row === column) return "same";
  if (row.split("/")[0] !== column.split("/")[0]) return null;
  if (atlas.families.ancestors(row).includes(column)) return "narrower";
  return atlas.families.ancestors(column).includes(row) ? "broader" : null;
}
