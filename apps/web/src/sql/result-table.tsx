import type { SqlResponse } from "@accelgraph/api";

export function ResultTable({ result: { columns, rows } }: { result: SqlResponse }) {
  if (rows.length === 0) {
    return (
      <p className="sql-none">No row meets the statement. A condition may be too narrow, or a name spelt otherwise.</p>
    );
  }
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="sql-scroll" tabIndex={0} aria-label="Result">
      <table className="grid">
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a result may have one name
              <th key={at} scope="col" className={isNumber[at] ? "grid-number" : undefined}>
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
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a result may have one name
                <td key={at} className={isNumber[at] ? "grid-number" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
