import type { SqlValue, Writer } from "@accelgraph/db";
import { getTableColumns, getTableName, type InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * A function that inserts a row into a table and returns its rowid. The statement is made from the drizzle
 * table, so that columns and their types are written down in one place.
 */
export function inserter<Table extends SQLiteTable>(
  table: Table,
  conflict: "" | "OR IGNORE" | "OR REPLACE" = "",
): (db: Writer, row: InferInsertModel<Table>) => number {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined);
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const sql = `INSERT ${conflict} INTO "${getTableName(table)}" (${names}) VALUES (${marks})`;
  const properties = columns.map(([property]) => property);
  return (db, row) => {
    const values = row as Record<string, SqlValue | undefined>;
    return db.insert(
      sql,
      properties.map((property) => values[property] ?? null),
    );
  };
}
