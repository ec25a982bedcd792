import type { MatrixResponse } from "@accelgraph/api";
import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import { listParam } from "../address/use-address.ts";
import { TYPE_WORDS } from "../marks/type-words.ts";
import type { TextTable } from "../tables/format-table.ts";

/** What rows and columns can be: names of a type, or years. */
export type AxisType = NodeType | "year";
const AXIS_TYPES: readonly AxisType[] = [...NODE_TYPES, "year"];

/** What an axis is called on screen. */
export function axisWords(type: AxisType): string {
  return type === "year" ? "years" : TYPE_WORDS[type].many;
}

export interface MatrixState {
  readonly rows: AxisType;
  readonly columns: AxisType;
  readonly order: string;
  readonly colour: "papers" | "best";
  readonly unfold: readonly string[];
  readonly cell: { readonly row: string; readonly column: string } | null;
}

export function readMatrixState(params: URLSearchParams): MatrixState {
  const [row, column] = listParam(params, "cell");
  const given = (name: string) => AXIS_TYPES.find((type) => type === params.get(name));
  const fromCell = (id: string | undefined) => AXIS_TYPES.find((type) => id?.startsWith(`${type}/`));
  return {
    rows: given("rows") ?? fromCell(row) ?? "technique",
    columns: given("columns") ?? fromCell(column) ?? "hardware",
    order: params.get("order") ?? "papers",
    colour: params.get("colour") === "best" ? "best" : "papers",
    unfold: listParam(params, "unfold"),
    cell: row !== undefined && column !== undefined ? { row, column } : null,
  };
}

/** How a row and a column are read together. */
export function joinWord(row: AxisType, column: AxisType): string {
  if (row === "year" || column === "year") return "in";
  if (row === "method" && column === "method") return "against";
  return column === "hardware" || column === "dataset" ? "on" : "with";
}

/** What a matrix of a type against itself counts, where its name does not say it. */
export function meaningOf(rows: AxisType, columns: AxisType): string | null {
  if (rows !== columns) return null;
  return rows === "method"
    ? "Each row against what papers compare it with or build it on; hatched where one is the other, or a variant of it."
    : "Papers whose contribution brings both together; hatched where one is the other, or a kind of it.";
}

/** Which types can meet: the file's matrices (`technique hardware`), either way round. */
export function axisTypes(kinds: readonly string[]) {
  const pairs = kinds.flatMap((kind) => {
    const [a = "", b = ""] = kind.split(" ");
    return [
      [a, b],
      [b, a],
    ];
  });
  const among = (names: readonly (string | undefined)[]) => AXIS_TYPES.filter((type) => names.includes(type));
  return {
    rowsFor: () => among(pairs.map(([row]) => row)),
    columnsFor: (row: AxisType) => among(pairs.filter(([a]) => a === row).map(([, column]) => column)),
  };
}

/** A step of the colour scale, 0 to 5: doubling papers, or speedup, is about one step. */
export function heatOf(value: number, kind: "papers" | "best"): number {
  if (kind === "papers") return Math.min(5, 1 + Math.floor(Math.log2(value)));
  return 1 + [1.5, 3, 6, 20].filter((bar) => value >= bar).length;
}

/** The matrix as a table to take away: what it is coloured by, empty where nobody reports anything. */
export function matrixTable({ rows, columns, cells }: MatrixResponse, colour: MatrixState["colour"]): TextTable {
  const values = new Map(
    cells.map(({ row, column, papers, best }) => [
      `${row} ${column}`,
      colour === "papers" ? papers : best && `${best.upTo ? "up to " : ""}${best.value}x`,
    ]),
  );
  return {
    columns: ["", ...columns.map(({ name }) => name)],
    rows: rows.map((row) => [row.name, ...columns.map((column) => values.get(`${row.id} ${column.id}`) ?? null)]),
  };
}
