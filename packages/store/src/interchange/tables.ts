import type { Reader, SqlValue, Writer } from "@accelgraph/db";

/** A table or view as it is written down: without columns that SQLite computes. */
export interface TableShape {
  readonly name: string;
  readonly kind: "table" | "view";
  readonly columns: readonly { name: string; type: string }[];
  /** The columns that order its rows; none for a view. */
  readonly key: readonly string[];
}

/** Statistics of the planner and the insides of the search indexes follow from the rest. */
const DERIVED = /^sqlite_|_search(_data|_idx|_content|_docsize|_config)?$/;

/** Every table and view of the file that holds something of its own, by name. */
export function readTableShapes(db: Reader): TableShape[] {
  return db
    .all<{ name: string; kind: "table" | "view" }>(
      "SELECT name, type AS kind FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name",
    )
    .filter(({ name }) => !DERIVED.test(name))
    .map(({ name, kind }) => ({ name, kind, ...readColumns(db, name) }));
}

function readColumns(db: Reader, table: string): Pick<TableShape, "columns" | "key"> {
  const columns = db.all<{ name: string; type: string; pk: number; hidden: number }>(
    "SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)",
    [table],
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return {
    columns: columns.filter(({ hidden }) => hidden === 0).map(({ name, type }) => ({ name, type })),
    key: key.map(({ name }) => name),
  };
}

/** The rows of a table in the order of its key, of a view as it gives them. */
export function* iterateRows(db: Reader, { name, columns, key }: TableShape): IterableIterator<SqlValue[]> {
  const order = key.length === 0 ? "" : `ORDER BY ${list(key)}`;
  const sql = `SELECT ${list(columns.map((column) => column.name))} FROM "${name}" ${order}`;
  for (const row of db.iterate<Record<string, SqlValue>>(sql)) yield columns.map((column) => row[column.name] ?? null);
}

export function countRows(db: Reader, table: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)?.n ?? 0;
}

/** A function that puts a row into a table, whose rows so far are removed. */
export function refill(db: Writer, { name, columns }: TableShape): (row: readonly SqlValue[]) => void {
  db.run(`DELETE FROM "${name}"`);
  const marks = columns.map(() => "?").join(", ");
  const sql = `INSERT INTO "${name}" (${list(columns.map((column) => column.name))}) VALUES (${marks})`;
  return (row) => void db.run(sql, row);
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
