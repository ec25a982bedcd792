import type { Reader, SqlValue } from "@accelgraph/db";

/** A statement with the values of its `?`, so that what was asked can be shown as well as run. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export function runStatement<Row>(db: Reader, { sql, values }: Statement): Row[] {
  return db.all<Row>(sql, values);
}

/** The statement as the `sqlite3` shell runs it: values written out, lines moved to the left. */
export function writeOut({ sql, values }: Statement): string {
  let next = 0;
  const filled = sql.replace(/'(?:[^']|'')*'|\?/g, (part) => (part === "?" ? literal(values[next++] ?? null) : part));
  const lines = filled.split("\n").map((line) => line.trimEnd());
  const depths = lines.slice(1).flatMap((line) => (line === "" ? [] : [line.length - line.trimStart().length]));
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return `${[(lines[0] ?? "").trimStart(), ...lines.slice(1).map((line) => line.slice(depth))].join("\n").trim()};`;
}

function literal(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (value instanceof Uint8Array) return `x'${[...value].map((byte) => byte.toString(16).padStart(2, "0")).join("")}'`;
  return String(value);
}
