import type { SqlResponse } from "@accelgraph/api";
import { count } from "../marks/type-words.ts";

export function ResultTable({ result }: { result: SqlResponse }) {
  const { columns, rows, cut, rowLimit, milliseconds } = result;
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  return (
    <>
      <p className="sql-sum" role="status">
        {count(rows.length, "row")} in {Math.round(milliseconds)} ms
        {cut && <b> · cut at the limit of {rowLimit.toLocaleString("en")} rows</b>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="sql-scroll" tabIndex={0} aria-label="Result">
        <table className="grid">
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={isNumber[at] ? "grid-number" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a result have no other identity
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={columns[at]} className={isNumber[at] ? "grid-number" : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
