/** Proof that the file says what its papers say: every stored quote is cut from the text again, inside SQLite. */
import type { Reader } from "@accelgraph/db";

export interface Mismatch {
  readonly table: string;
  readonly id: number;
  readonly paper: string;
  readonly quote: string;
  /** What the text has at the span. */
  readonly text: string;
}

export interface Verification {
  /** Quotes checked, by table. */
  readonly checked: Readonly<Record<string, number>>;
  /** At most 100 of them; `mismatchCount` counts all. */
  readonly mismatches: readonly Mismatch[];
  readonly mismatchCount: number;
  /** What PRAGMA integrity_check complains of; empty where all is well. */
  readonly integrity: readonly string[];
  /** Rows that refer to nothing: table and number of rows. */
  readonly danglingReferences: readonly { readonly table: string; readonly rows: number }[];
}

/** Tables with spans, and the column that holds the words. */
const QUOTING = { mention: "quote", claim: "quote", measurement: "quote", sentence: "text" } as const;

export function verify(db: Reader): Verification {
  const checked: Record<string, number> = {};
  const mismatches: Mismatch[] = [];
  let mismatchCount = 0;
  for (const [table, quote] of Object.entries(QUOTING)) {
    checked[table] = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
    const wrong = `FROM ${table} t JOIN paper p ON p.id = t.paper
      WHERE substr(p.text, t.start + 1, t.end - t.start) IS NOT t.${quote}`;
    mismatchCount += db.get<{ n: number }>(`SELECT count(*) AS n ${wrong}`)?.n ?? 0;
    const shown = `SELECT '${table}' AS "table", t.id, p.title AS paper, t.${quote} AS quote,
      substr(p.text, t.start + 1, t.end - t.start) AS text ${wrong} ORDER BY t.id LIMIT 100`;
    mismatches.push(...db.all<Mismatch>(shown));
  }
  const integrity = db.all<{ integrity_check: string }>("PRAGMA integrity_check").map((row) => row.integrity_check);
  const dangling = db.all<{ table: string }>("PRAGMA foreign_key_check").map(({ table }) => table);
  return {
    checked,
    mismatches: mismatches.slice(0, 100),
    mismatchCount,
    integrity: integrity.filter((line) => line !== "ok"),
    danglingReferences: [...new Set(dangling)].map((table) => ({
      table,
      rows: dangling.filter((t) => t === table).length,
    })),
  };
}
