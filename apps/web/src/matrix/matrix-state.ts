import { NODE_TYPES, type NodeType } from "@accelgraph/domain";
import { listParam } from "../address/use-address.ts";

export interface MatrixState {
  readonly rows: NodeType;
  readonly columns: NodeType;
  readonly order: string;
  readonly colour: "papers" | "best";
  readonly unfold: readonly string[];
  readonly cell: { readonly row: string; readonly column: string } | null;
}

export function readMatrixState(params: URLSearchParams): MatrixState {
  const [row, column] = listParam(params, "cell");
  const given = (name: string) => NODE_TYPES.find((type) => type === params.get(name));
  const fromCell = (id: string | undefined) => NODE_TYPES.find((type) => id?.startsWith(`${type}/`));
  return {
    rows: given("rows") ?? fromCell(row) ?? "technique",
    columns: given("columns") ?? fromCell(column) ?? "hardware",
    order: params.get("order") ?? "papers",
    colour: params.get("colour") === "best" ? "best" : "papers",
    unfold: listParam(params, "unfold"),
    cell: row !== undefined && column !== undefined ? { row, column } : null,
  };
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
  const among = (names: readonly (string | undefined)[]) => NODE_TYPES.filter((type) => names.includes(type));
  return {
    rowsFor: () => among(pairs.map(([row]) => row)),
    columnsFor: (row: NodeType) => among(pairs.filter(([a]) => a === row).map(([, column]) => column)),
  };
}

/** A step of the colour scale, 0 to 5: doubling papers, or speedup, is about one step. */
export function heatOf(value: number, kind: "papers" | "best"): number {
  if (kind === "papers") return Math.min(5, 1 + Math.floor(Math.log2(value)));
  return 1 + [1.5, 3, 6, 20].filter((bar) => value >= bar).length;
}
