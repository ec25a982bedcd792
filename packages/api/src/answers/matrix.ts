import { shapeMatrix } from "@accelgraph/graph";
import { type CellRow, readCellPapers, readMeasurements, readProposals } from "@accelgraph/store";
import { type Atlas, type AtlasNode, atlasOf, toNode } from "../atlas.ts";
import type { CellDetail, CellRequest, MatrixRequest, MatrixResponse } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { cellsOf } from "./cells.ts";
import { toMeasurement } from "./measurements.ts";

/** More than a screen can show; what is left out is counted. */
const MOST = 120;

export function answerMatrix(db: Database, request: MatrixRequest): MatrixResponse {
  const atlas = atlasOf(db);
  const cells = matrixCells(db, request.rows, request.columns).flatMap((cell) => named(atlas, cell));
  const byKey = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.stored]));
  const matrix = shapeMatrix({
    cells,
    families: atlas.families,
    order: request.order,
    unfolded: new Set([...(request.unfold ?? []), ...(request.show ?? []).flatMap(atlas.families.ancestors)]),
    name: (id) => requireNode(atlas, id).name,
    papers: (id) => requireNode(atlas, id).inUse,
  });
  const [rows, columns] = [matrix.rows.slice(0, MOST), matrix.columns.slice(0, MOST)];
  const item = (entry: { id: string; level: number; narrower: number }) => ({
    ...toNode(requireNode(atlas, entry.id)),
    papers: requireNode(atlas, entry.id).inUse,
    level: entry.level,
    narrower: entry.narrower,
  });
  return {
    rows: rows.map(item),
    columns: columns.map(item),
    cells: rows.flatMap((row) =>
      columns.flatMap((column) => {
        const stored = byKey.get(`${row.id} ${column.id}`);
        return stored === undefined ? [] : [{ row: row.id, column: column.id, ...figures(stored) }];
      }),
    ),
    cut: { rows: matrix.rows.length - rows.length, columns: matrix.columns.length - columns.length },
  };
}

/** The file stores each matrix one way round; the other way is the same cells turned. */
function matrixCells(db: Database, rows: string, columns: string): readonly CellRow[] {
  const stored = cellsOf(db, rows, columns);
  if (stored.length > 0) return stored;
  return cellsOf(db, columns, rows).map((cell) => ({ ...cell, row: cell.column, column: cell.row }));
}

function named(atlas: Atlas, stored: CellRow) {
  const [row, column] = [atlas.entity(stored.row), atlas.entity(stored.column)];
  return row && column ? [{ row: row.id, column: column.id, stored }] : [];
}

function figures({ papers, bestSpeedup, bestMeasurement, bestQualifier }: CellRow) {
  if (bestSpeedup === null || bestMeasurement === null) return { papers, best: null };
  return { papers, best: { value: bestSpeedup, upTo: bestQualifier === "<=", measurement: bestMeasurement } };
}

/** What stands in a cell: its papers with what they propose and their gains; for an empty one, what is nearest. */
export function answerCell(db: Database, request: CellRequest): CellDetail {
  const atlas = atlasOf(db);
  const [row, column] = [requireNode(atlas, request.row), requireNode(atlas, request.column)];
  const rows = readCellPapers(db, row.row, column.row);
  const proposals = readProposals(db, rows);
  const methodsOf = (paper: number) =>
    proposals.filter((proposal) => proposal.paper === paper).flatMap(({ entity }) => atlas.entity(entity) ?? []);
  const gains = readMeasurements(db, { papers: rows, gains: true }, { order: "speedup", limit: 40 });
  return {
    row: toNode(row),
    column: toNode(column),
    papers: rows.map((paper) => {
      const { id, title, year } = atlas.paper(paper);
      return { id, title, year, methods: methodsOf(paper).map(toNode) };
    }),
    measurements: gains.filter((gain) => belongs(atlas, gain, column)).map((gain) => toMeasurement(atlas, gain)),
    nearest: rows.length > 0 ? [] : nearest(db, atlas, row, column),
  };
}

/** A number that is tied to other hardware (or another model) than the cell's does not stand in it. */
function belongs(atlas: Atlas, gain: { hardware: number | null; model: number | null }, column: AtlasNode): boolean {
  if (column.type !== "hardware" && column.type !== "model") return true;
  const tied = atlas.entity(gain[column.type]);
  if (tied === undefined || tied.id === column.id) return true;
  return atlas.families.ancestors(tied.id).includes(column.id);
}

/** How near a full cell is to an empty one: a relative first, then the same row or the same column elsewhere. */
const NEARNESS = ["the same, on a relative", "a relative, on the same", "the same, elsewhere", "another, on the same"];

/** Full cells by how near they are, most papers first among equals. */
function nearest(db: Database, atlas: Atlas, row: AtlasNode, column: AtlasNode): CellDetail["nearest"] {
  const [rowKin, columnKin] = [relatives(atlas, row), relatives(atlas, column)];
  const near = matrixCells(db, row.type, column.type).flatMap((cell) => {
    const [r, c] = [atlas.entity(cell.row), atlas.entity(cell.column)];
    if (r === undefined || c === undefined) return [];
    const why = whyNear({
      isRow: r === row,
      isColumn: c === column,
      rowKin: rowKin.has(r),
      columnKin: columnKin.has(c),
    });
    return why === undefined ? [] : [{ row: r, column: c, papers: cell.papers, why }];
  });
  const rank = (cell: { why: string }) => NEARNESS.indexOf(cell.why);
  return near
    .sort(
      (a, b) => rank(a) - rank(b) || b.papers - a.papers || (a.row.id + a.column.id < b.row.id + b.column.id ? -1 : 1),
    )
    .slice(0, 8)
    .map((cell) => ({ ...cell, row: toNode(cell.row), column: toNode(cell.column) }));
}

function whyNear(cell: { isRow: boolean; isColumn: boolean; rowKin: boolean; columnKin: boolean }): string | undefined {
  if (cell.isRow) return cell.columnKin ? NEARNESS[0] : NEARNESS[2];
  if (cell.isColumn) return cell.rowKin ? NEARNESS[1] : NEARNESS[3];
  return undefined;
}

/** Next broader, next narrower, and what shares a next broader one. */
function relatives(atlas: Atlas, node: AtlasNode): Set<AtlasNode> {
  const parents = atlas.families.parents(node.id);
  const ids = [...parents, ...parents.flatMap(atlas.families.children), ...atlas.families.children(node.id)];
  return new Set(ids.filter((id) => id !== node.id).map((id) => requireNode(atlas, id)));
}
