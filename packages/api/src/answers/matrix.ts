import { shapeMatrix } from "@accelgraph/graph";
import { type Atlas, atlasOf } from "../atlas.ts";
import type { MatrixItem, MatrixRequest, MatrixResponse } from "../contract/index.ts";
import { requireNode } from "../faults.ts";
import type { Database } from "../source.ts";
import { cornerOf, matrixBehind, matrixCells, type NamedCell, yearOf } from "./cells.ts";

/** More than a screen can show; what is left out is counted. */
const MOST = 120;

export function answerMatrix(db: Database, request: MatrixRequest): MatrixResponse {
  const atlas = atlasOf(db);
  const whole = matrixCells(db, request.rows, request.columns);
  const papersOf = paperCounter(atlas, whole, request.rows === request.columns);
  const wanted = new Set([...(request.unfold ?? []), ...(request.show ?? [])]);
  const { cells, left } = mostUsed(atlas, whole, wanted, papersOf);
  const byKey = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.stored]));
  const matrix = shapeMatrix({
    cells,
    families: atlas.families,
    order: request.order,
    unfolded: new Set([...(request.unfold ?? []), ...(request.show ?? []).flatMap(atlas.families.ancestors)]),
    name: (id) => cornerOf(atlas, id).name,
    papers: request.rows === request.columns ? meetings(cells) : papersOf,
  });
  const item = (entry: { id: string; level: number; narrower: number }): MatrixItem => {
    const { id, type, name } = cornerOf(atlas, entry.id);
    return { id, type, name, papers: papersOf(id), level: entry.level, narrower: entry.narrower };
  };
  const [rows, columns] = [byYear(matrix.rows.map(item)), byYear(matrix.columns.map(item))];
  const [shownRows, shownColumns] = [rows.slice(0, MOST), columns.slice(0, MOST)];
  return {
    rows: shownRows,
    columns: shownColumns,
    cells: shownRows.flatMap((row) =>
      shownColumns.flatMap((column) => {
        const stored = byKey.get(`${row.id} ${column.id}`);
        return stored === undefined ? [] : [{ row: row.id, column: column.id, ...figures(stored) }];
      }),
    ),
    kin: request.rows === request.columns ? kinPairs(atlas, shownRows, shownColumns) : [],
    cut: {
      rows: rows.length - shownRows.length + left.rows,
      columns: columns.length - shownColumns.length + left.columns,
    },
    sql: matrixBehind(db, request.rows, request.columns),
  };
}

/** Where the row is the column, or one of them holds the other. */
function kinPairs(atlas: Atlas, rows: readonly MatrixItem[], columns: readonly MatrixItem[]): MatrixResponse["kin"] {
  const lines = new Map([...rows, ...columns].map(({ id }) => [id, new Set([id, ...atlas.families.ancestors(id)])]));
  return rows.flatMap((row) =>
    columns
      .filter((column) => lines.get(row.id)?.has(column.id) || lines.get(column.id)?.has(row.id))
      .map((column) => ({ row: row.id, column: column.id })),
  );
}

/** Rows or columns that are looked at: of most papers, whatever the order of those that are shown. */
const CONSIDERED = 600;

/** The cells of what is used most, and of what must be seen; how many rows and columns were left out. */
function mostUsed(
  atlas: Atlas,
  cells: readonly NamedCell[],
  wanted: ReadonlySet<string>,
  papersOf: (id: string) => number,
) {
  const keep = (end: "row" | "column") => {
    const ids = [...new Set(cells.map((cell) => cell[end]))];
    if (ids.length <= CONSIDERED) return { has: () => true, left: 0 };
    const isWanted = (id: string) => wanted.has(id) || atlas.families.parents(id).some((parent) => wanted.has(parent));
    const used = ids.sort((a, b) => papersOf(b) - papersOf(a));
    const kept = new Set([...used.slice(0, CONSIDERED), ...used.slice(CONSIDERED).filter(isWanted)]);
    return { has: (id: string) => kept.has(id), left: ids.length - kept.size };
  };
  const [rows, columns] = [keep("row"), keep("column")];
  return {
    cells: cells.filter(({ row, column }) => rows.has(row) && columns.has(column)),
    left: { rows: rows.left, columns: columns.left },
  };
}

/** How much each meets others of its type: what stands alone comes last, however many papers name it. */
function meetings(cells: readonly NamedCell[]): (id: string) => number {
  const met = new Map<string, number>();
  for (const { row, column, stored } of cells) {
    for (const id of [row, column]) met.set(id, (met.get(id) ?? 0) + stored.papers);
  }
  return (id) => met.get(id) ?? 0;
}

/** Of a node its papers, of methods among each other all that name it; of a year the most that any row has in it, since papers of two rows may be the same. */
function paperCounter(atlas: Atlas, cells: readonly NamedCell[], isOneType: boolean): (id: string) => number {
  const years = new Map<string, number>();
  for (const { row, column, stored } of cells) {
    for (const id of [row, column]) {
      if (yearOf(id) !== undefined) years.set(id, Math.max(years.get(id) ?? 0, stored.papers));
    }
  }
  return (id) => {
    const known = years.get(id);
    if (known !== undefined) return known;
    const { type, inUse, papersBelow } = requireNode(atlas, id);
    // Methods of old are what others are held against: few papers here are about them, many name them.
    return isOneType && type === "method" ? papersBelow : inUse;
  };
}

/** Years stand in their own order, whatever the order of the rest. */
function byYear(items: readonly MatrixItem[]): readonly MatrixItem[] {
  return items[0]?.type === "year" ? [...items].sort((a, b) => Number(a.name) - Number(b.name)) : items;
}

function figures({ papers, bestSpeedup, bestMeasurement, bestQualifier }: NamedCell["stored"]) {
  if (bestSpeedup === null || bestMeasurement === null) return { papers, best: null };
  return { papers, best: { value: bestSpeedup, upTo: bestQualifier === "<=", measurement: bestMeasurement } };
}
