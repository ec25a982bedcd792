import type { QueriesResponse, SchemaResponse } from "@accelgraph/api";
import { lazy, Suspense } from "react";
import { useAnswer } from "../answers/use-answer.ts";
import { ParameterFields } from "./parameter-fields.tsx";
import { parametersOf } from "./parameters.ts";
import { PlainEditor } from "./plain-editor.tsx";
import { ResultView } from "./result-view.tsx";
import { SchemaList } from "./schema-list.tsx";
import { useSql } from "./use-sql.ts";
import "./sql.css";

const SqlEditor = lazy(() => import("./sql-editor.tsx"));

const FIRST = `SELECT technique, hardware, papers, best_speedup
FROM v_technique_hardware
ORDER BY papers DESC
LIMIT 20`;

/** Any question to the file, read-only; the canned ones with their parameters as fields. */
export default function SqlPage() {
  const queries = useAnswer<QueriesResponse>("/api/queries").last?.items ?? [];
  const tables = useAnswer<SchemaResponse>("/api/schema").last?.tables ?? [];
  const { sql, setSql, values, setValues, outcome, run } = useSql(FIRST);
  const taken = queries.find((query) => query.sql.trim() === sql.trim());
  const take = (name: string) => {
    const query = queries.find((item) => item.name === name);
    if (query === undefined) return;
    const examples = Object.fromEntries(query.parameters.map((parameter) => [parameter.name, parameter.example]));
    setSql(query.sql.trim());
    setValues(examples);
    void run(query.sql.trim(), examples);
  };
  const editor = { text: sql, tables, onChange: setSql, onRun: () => void run() };
  return (
    <div className="sql">
      <h1 className="unseen">SQL</h1>
      <SchemaList tables={tables} onTake={(name) => setSql(`SELECT * FROM ${name} LIMIT 50`)} />
      <div className="sql-main">
        <Questions queries={queries} taken={taken} onTake={take} />
        <Suspense fallback={<PlainEditor {...editor} />}>
          <SqlEditor {...editor} />
        </Suspense>
        <div className="sql-ways">
          <ParameterFields
            names={parametersOf(sql)}
            known={taken?.parameters ?? []}
            values={values}
            onChange={setValues}
            onRun={() => void run()}
          />
          <button type="button" className="button sql-run" onClick={() => run()} disabled={outcome.state === "running"}>
            {outcome.state === "running" ? "Running …" : "Run"} <kbd className="sql-key">Ctrl ↵</kbd>
          </button>
          <span className="small quiet">
            Reads only: up to 1,000 rows, for up to 5 seconds. Columns source, relation and target make a graph.
          </span>
        </div>
        {outcome.state === "failed" && (
          <p className="sql-fault" role="alert">
            <b>{outcome.fault.message}.</b> {outcome.fault.remedy}.
          </p>
        )}
        {outcome.state === "done" && <ResultView outcome={outcome} />}
      </div>
    </div>
  );
}

interface QuestionsProps {
  readonly queries: QueriesResponse["items"];
  /** The one whose statement stands in the editor. */
  readonly taken: QueriesResponse["items"][number] | undefined;
  readonly onTake: (name: string) => void;
}

/** The file's own questions, each with what its answer shows. */
function Questions({ queries, taken, onTake }: QuestionsProps) {
  return (
    <div className="sql-questions">
      <select
        className="field sql-canned"
        aria-label="Questions with an answer ready"
        value={taken?.name ?? ""}
        onChange={(event) => onTake(event.target.value)}
      >
        <option value="">Take a question …</option>
        {queries.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      {taken && <p className="small quiet">{taken.description}</p>}
    </div>
  );
}
