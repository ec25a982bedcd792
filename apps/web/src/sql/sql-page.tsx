import type { QueriesResponse, SqlResponse } from "@accelgraph/api";
import { useEffect, useRef, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { AnswerError, type AnswerFault, fetchAnswer } from "../answers/fetch-answer.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { parametersOf } from "./parameters.ts";
import { ResultTable } from "./result-table.tsx";
import { SchemaList } from "./schema-list.tsx";
import "./sql.css";

const FIRST = `SELECT technique, hardware, papers, best_speedup
FROM v_technique_hardware
ORDER BY papers DESC
LIMIT 20`;

type Outcome =
  | { state: "idle" }
  | { state: "running" }
  | { state: "done"; result: SqlResponse }
  | { state: "failed"; fault: AnswerFault };

/** Any question to the file, read-only; the canned ones with their parameters as fields. */
export default function SqlPage() {
  const { params, go } = useAddress();
  const queries = useAnswer<QueriesResponse>("/api/queries");
  const [sql, setSql] = useState(params.get("sql") ?? FIRST);
  const [values, setValues] = useState<Record<string, string>>({});
  const [outcome, setOutcome] = useState<Outcome>({ state: "idle" });
  const names = parametersOf(sql);
  const run = async (text = sql, given = values) => {
    setOutcome({ state: "running" });
    go({ sql: text }, { replace: true });
    const wanted = Object.fromEntries(parametersOf(text).map((name) => [name, asValue(given[name] ?? "")]));
    try {
      const result = await fetchAnswer<SqlResponse>("/api/sql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ sql: text, params: wanted }),
      });
      setOutcome({ state: "done", result });
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      setOutcome({ state: "failed", fault: error.fault });
    }
  };
  const first = useRef(run);
  // What the address asks is answered at once; without one, the first example is.
  useEffect(() => void first.current(), []);
  const take = (name: string) => {
    const query = queries.last?.items.find((item) => item.name === name);
    if (query === undefined) return;
    const examples = Object.fromEntries(query.parameters.map((parameter) => [parameter.name, parameter.example]));
    setSql(query.sql.trim());
    setValues(examples);
    void run(query.sql.trim(), examples);
  };
  return (
    <div className="sql">
      <h1 className="unseen">SQL</h1>
      <SchemaList onTake={(name) => setSql(`SELECT * FROM ${name} LIMIT 50`)} />
      <div className="sql-main">
        <select
          className="field sql-canned"
          aria-label="Questions with an answer ready"
          value=""
          onChange={(event) => take(event.target.value)}
        >
          <option value="">Take a question …</option>
          {(queries.last?.items ?? []).map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <textarea
          className="sql-text"
          aria-label="SQL"
          spellCheck={false}
          value={sql}
          rows={Math.min(16, Math.max(5, sql.split("\n").length + 1))}
          onChange={(event) => setSql(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void run();
          }}
        />
        <div className="sql-ways">
          {names.map((name) => (
            <label key={name} className="sql-parameter">
              {name}
              <input
                className="field"
                value={values[name] ?? ""}
                onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              />
            </label>
          ))}
          <button type="button" className="button sql-run" onClick={() => run()} disabled={outcome.state === "running"}>
            {outcome.state === "running" ? "Running …" : "Run"} <kbd>Ctrl ↵</kbd>
          </button>
          <span className="small quiet">Reads only: up to 1,000 rows, for up to 5 seconds.</span>
        </div>
        {outcome.state === "failed" && (
          <p className="sql-fault" role="alert">
            <b>{outcome.fault.message}.</b> {outcome.fault.remedy}.
          </p>
        )}
        {outcome.state === "done" && <ResultTable result={outcome.result} />}
      </div>
    </div>
  );
}

function asValue(text: string): string | number | null {
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
