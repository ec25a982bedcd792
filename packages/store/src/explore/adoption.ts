import type { Reader } from "@accelgraph/db";
import { runStatement, type Statement, writeOut } from "./statement.ts";

/** When a technique first met a hardware class, as far as this file knows. */
export interface AdoptionRow {
  readonly technique: number;
  readonly hardware: number;
  readonly papers: number;
  /** NULL where no paper of the two has a date. */
  readonly year: number | null;
  readonly paper: number | null;
}

function adoptionStatement(columns: string): Statement {
  const sql = `SELECT ${columns}
    FROM cell c
    JOIN hardware_fact f ON f.entity = c.column_entity AND f.is_class = 1
    WHERE c.row_type = 'technique' AND c.column_type = 'hardware'`;
  return { sql, values: [] };
}

export function readAdoption(db: Reader): AdoptionRow[] {
  const columns =
    "c.row_entity AS technique, c.column_entity AS hardware, c.papers, c.first_year AS year, c.first_paper AS paper";
  return runStatement(db, adoptionStatement(columns));
}

/** The same as a statement to copy. */
export function adoptionBehind(): string {
  const sql = `SELECT technique, hardware, first_year, paper, papers
    FROM v_adoption
    ORDER BY technique, first_year IS NULL, first_year, hardware`;
  return writeOut({ sql, values: [] });
}
