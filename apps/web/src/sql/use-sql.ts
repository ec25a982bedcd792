import type { SqlResponse } from "@accelgraph/api";
import { useEffect, useRef, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { AnswerError, type AnswerFault, fetchAnswer } from "../answers/fetch-answer.ts";
import { parametersOf } from "./parameters.ts";

export type Outcome =
  | { readonly state: "idle" }
  | { readonly state: "running" }
  | { readonly state: "done"; readonly result: SqlResponse; readonly asked: Asked }
  | { readonly state: "failed"; readonly fault: AnswerFault };

/** A statement with its parameters' values, as it was sent. */
export interface Asked {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

export type Values = Readonly<Record<string, string>>;

/** Before a parameter's name in the address. */
const PREFIX = "p.";

/** The statement of the address, its parameters, and what came of it. What the address asks is answered at once. */
export function useSql(first: string) {
  const { params, go } = useAddress();
  const [sql, setSql] = useState(params.get("sql") ?? first);
  const [values, setValues] = useState<Values>(() => valuesOf(params));
  const [outcome, setOutcome] = useState<Outcome>({ state: "idle" });
  const run = async (text = sql, given = values) => {
    const names = parametersOf(text);
    setOutcome({ state: "running" });
    const stale = [...params.keys()].filter((key) => key.startsWith(PREFIX)).map((key) => [key, null]);
    const kept = names.map((name) => [PREFIX + name, given[name] ?? null]);
    go({ sql: text, ...Object.fromEntries(stale), ...Object.fromEntries(kept) }, { replace: true });
    const asked = { sql: text, params: Object.fromEntries(names.map((name) => [name, asValue(given[name] ?? "")])) };
    try {
      setOutcome({ state: "done", result: await askSql<SqlResponse>("/api/sql", asked), asked });
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      setOutcome({ state: "failed", fault: error.fault });
    }
  };
  const atOnce = useRef(run);
  useEffect(() => void atOnce.current(), []);
  return { sql, setSql, values, setValues, outcome, run };
}

export function askSql<Answer>(address: string, asked: Asked): Promise<Answer> {
  return fetchAnswer<Answer>(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
}

function valuesOf(params: URLSearchParams): Values {
  const given = [...params].filter(([key]) => key.startsWith(PREFIX));
  return Object.fromEntries(given.map(([key, value]) => [key.slice(PREFIX.length), value]));
}

function asValue(text: string): string | number | null {
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
