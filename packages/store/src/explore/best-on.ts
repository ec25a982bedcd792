import type { Reader, SqlValue } from "@accelgraph/db";
import { runStatement, type Statement, writeOut } from "./statement.ts";

/** What is asked for, as rows of `entity`; each stands for everything narrower too. */
export interface Choice {
  readonly hardware?: number | undefined;
  readonly model?: number | undefined;
  readonly technique?: number | undefined;
}

const BELOW = "SELECT descendant FROM ancestor WHERE ancestor = ?";
const PAPERS = "SELECT paper FROM paper_topic WHERE entity = ?";
const PLACES = ["hardware", "model"] as const;

/** Papers whose own contribution is about all that is chosen. */
function papersOf({ hardware, model, technique }: Choice): Statement {
  const values = [hardware, model, technique].filter((entity) => entity !== undefined);
  return { sql: values.map(() => PAPERS).join(" INTERSECT ") || "SELECT id AS paper FROM paper", values };
}

/** How many papers are about all that is chosen, and what they propose, newest first. */
export function readWorkOn(db: Reader, choice: Choice): { papers: number; proposed: number[] } {
  const { sql, values } = papersOf(choice);
  const papers = db.get<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, values)?.n ?? 0;
  const proposed = db.all<{ entity: number }>(
    `SELECT o.canonical AS entity FROM claim c JOIN entity o ON o.id = c.object JOIN paper p ON p.id = c.paper
     WHERE c.relation = 'proposes' AND c.paper IN (${sql})
     GROUP BY 1 ORDER BY count(DISTINCT c.paper) DESC, max(p.published) DESC, 1`,
    values,
  );
  return { papers, proposed: proposed.map(({ entity }) => entity) };
}

export interface BestOnRow {
  readonly id: number;
  /** 1 where the sentence ties the number to all that is chosen; 0 where only the paper does. */
  readonly isTied: number;
}

/**
 * Gains in speed of papers' own contributions: first those that a sentence ties to the hardware and model that are
 * chosen, then those of papers about them whose sentence names no other. Of each, what is stated comes before what
 * is only bounded ("up to"). What is best on one thing is in the file; for several it is looked for.
 */
export function readBestOn(db: Reader, choice: Choice, limit: number): BestOnRow[] {
  const [one, another] = [choice.hardware, choice.model, choice.technique].filter((entity) => entity !== undefined);
  if (one === undefined || another !== undefined) return runStatement(db, bestStatement(choice, limit));
  return db.all(
    `SELECT b.measurement AS id, b.is_tied AS isTied FROM best_result b JOIN measurement m ON m.id = b.measurement
     WHERE b.entity = ? ORDER BY b.is_tied DESC, m.qualifier = '<=', b.rank LIMIT ?`,
    [one, limit],
  );
}

/** The same as a statement to copy, with names; `only` is the one thing that is chosen, where it is one. */
export function bestOnBehind(choice: Choice, limit: number, only: { type: string; slug: string } | undefined): string {
  const columns = ["subject", "speedup", "qualifier", "baseline", "hardware", "model"];
  if (only !== undefined) {
    const sql = `SELECT ${columns.join(", ")}, is_tied, quote, paper, year
    FROM v_best
    WHERE type = ? AND slug = ?
    ORDER BY is_tied DESC, qualifier = '<=', rank
    LIMIT ${limit}`;
    return writeOut({ sql, values: [only.type, only.slug] });
  }
  const { sql, values } = bestStatement(choice, limit);
  const named = `SELECT ${columns.map((column) => `v.${column}`).join(", ")}, f.isTied AS is_tied, v.quote, v.paper, v.year
    FROM (SELECT *, row_number() OVER () AS place FROM (
      ${sql.trim()}
    )) f
    JOIN v_measurements v ON v.measurement_id = f.id
    ORDER BY f.place`;
  return writeOut({ sql: named, values });
}

function bestStatement(choice: Choice, limit: number): Statement {
  const terms: string[] = [];
  const values: SqlValue[] = [];
  for (const place of PLACES) {
    const entity = choice[place];
    if (entity === undefined) continue;
    terms.push(`(r.${place} IN (${BELOW}) OR (r.${place} IS NULL AND m.paper IN (${PAPERS})))`);
    values.push(entity, entity);
  }
  if (choice.technique !== undefined) {
    terms.push(`m.paper IN (${PAPERS})`);
    values.push(choice.technique);
  }
  const places = PLACES.filter((place) => choice[place] !== undefined);
  const tied = places.length === 0 ? "1" : places.map((place) => `r.${place} IS NOT NULL`).join(" AND ");
  const sql = `
      SELECT m.id, (${tied}) AS isTied
      FROM measurement m JOIN measured r ON r.measurement = m.id
      WHERE m.speedup > 1 ${terms.map((term) => `\n        AND ${term}`).join("")}
        AND (r.subject IS NULL OR EXISTS (
          SELECT 1 FROM claim c JOIN entity o ON o.id = c.object
          WHERE c.paper = m.paper AND c.relation = 'proposes' AND o.canonical = r.subject))
      ORDER BY isTied DESC, m.qualifier = '<=', m.speedup DESC, m.id
      LIMIT ${limit}`;
  return { sql, values };
}
