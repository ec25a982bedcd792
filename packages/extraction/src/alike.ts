/**
 * The rows of a table with the same fields in the same order, `undefined` where a row says nothing: an engine reads
 * objects of one shape several times as fast as those of many.
 */
export function alike<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  return rows.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])) as Row);
}
