import { useState } from "react";
import { count } from "../marks/type-words.ts";
import { ExportMenu } from "../tables/export-menu.tsx";
import { ResultGraph } from "./result-graph.tsx";
import { ResultTable } from "./result-table.tsx";
import type { Outcome } from "./use-sql.ts";

/** What came of a statement: how much and how fast, as a table, and as a graph where its columns say what leads to what. */
export function ResultView({ outcome }: { outcome: Extract<Outcome, { state: "done" }> }) {
  const { result, asked } = outcome;
  const { columns, rows, cut, rowLimit, milliseconds } = result;
  const isGraph = ["source", "relation", "target"].every((name) => columns.includes(name)) && rows.length > 0;
  const [asGraph, setAsGraph] = useState(false);
  return (
    <>
      <div className="sql-sum">
        <span role="status">
          {count(rows.length, "row")} in {Math.round(milliseconds)} ms
          {cut && <b> · cut at the limit of {rowLimit.toLocaleString("en")} rows</b>}
        </span>
        {isGraph && (
          <fieldset className="steps" aria-label="Show as">
            {[false, true].map((graph) => (
              <button
                key={String(graph)}
                type="button"
                className="steps-one"
                aria-pressed={asGraph === graph}
                onClick={() => setAsGraph(graph)}
              >
                {graph ? "Graph" : "Table"}
              </button>
            ))}
          </fieldset>
        )}
        {rows.length > 0 && <ExportMenu table={() => result} name="result" />}
      </div>
      {isGraph && asGraph ? <ResultGraph asked={asked} /> : <ResultTable result={result} />}
    </>
  );
}
