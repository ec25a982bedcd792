import type { Reader } from "@accelgraph/db";
import { spanInSentence } from "./evidence.ts";
import { runStatement, type Statement, writeOut } from "./statement.ts";

/** A cell of a matrix, rolled up both hierarchies. */
export interface CellRow {
  readonly row: number;
  readonly column: number;
  readonly papers: number;
  readonly methods: number;
  readonly bestSpeedup: number | null;
  readonly bestMeasurement: number | null;
  readonly bestQualifier: string | null;
  readonly bestIsTied: number | null;
}

const CELL = `SELECT c.row_entity AS row, c.column_entity AS column, c.papers, c.methods,
  c.best_speedup AS bestSpeedup, c.best_measurement AS bestMeasurement, m.qualifier AS bestQualifier,
  c.best_is_tied AS bestIsTied
  FROM cell c LEFT JOIN measurement m ON m.id = c.best_measurement`;

export function readCells(db: Reader, rowType: string, columnType: string): CellRow[] {
  return db.all(`${CELL} WHERE c.row_type = ? AND c.column_type = ?`, [rowType, columnType]);
}

/** What `readCells` asks, as a statement to copy, with names. */
export function cellsBehind(rowType: string, columnType: string): string {
  const column = (type: string) => type.replace("-", "_");
  const other = rowType === columnType ? `other_${column(columnType)}` : column(columnType);
  const sql = `SELECT r.name AS ${column(rowType)}, k.name AS ${other}, c.papers, c.methods, c.first_year,
      c.best_speedup, m.qualifier AS best_qualifier, m.quote AS best_quote
    FROM cell c
    JOIN entity r ON r.id = c.row_entity
    JOIN entity k ON k.id = c.column_entity
    LEFT JOIN measurement m ON m.id = c.best_measurement
    WHERE c.row_type = ? AND c.column_type = ?
    ORDER BY c.papers DESC, 1, 2`;
  return writeOut({ sql, values: [rowType, columnType] });
}

/** A row of a matrix against the years. */
export interface YearCellRow extends Omit<CellRow, "column" | "bestIsTied"> {
  readonly year: number;
}

export function readYearCells(db: Reader, rowType: string): YearCellRow[] {
  return db.all(
    `SELECT c.row_entity AS row, c.year, c.papers, c.methods, c.best_speedup AS bestSpeedup,
       c.best_measurement AS bestMeasurement, m.qualifier AS bestQualifier
     FROM year_cell c LEFT JOIN measurement m ON m.id = c.best_measurement WHERE c.row_type = ?`,
    [rowType],
  );
}

/** What `readYearCells` asks, as a statement to copy, with names. */
export function yearCellsBehind(rowType: string): string {
  const sql = `SELECT r.name AS ${rowType.replace("-", "_")}, c.year, c.papers, c.methods, c.best_speedup, m.quote AS best_quote
    FROM year_cell c
    JOIN entity r ON r.id = c.row_entity
    LEFT JOIN measurement m ON m.id = c.best_measurement
    WHERE c.row_type = ?
    ORDER BY c.papers DESC, 1, 2`;
  return writeOut({ sql, values: [rowType] });
}

/** Which pairs of types the file has matrices for. */
export function readMatrixKinds(db: Reader): { rowType: string; columnType: string }[] {
  return db.all("SELECT DISTINCT row_type AS rowType, column_type AS columnType FROM cell");
}

const ABOUT = `SELECT c.paper FROM ancestor a JOIN entity b ON b.canonical = a.descendant
    JOIN claim c ON c.object = b.id AND c.relation IN ('is-a', 'applies', 'targets', 'runs', 'proposes', 'evaluated-on')
    WHERE a.ancestor = ?`;

/** One corner of a matrix: a row and another entity, or a year. Two methods meet where one is held against the other. */
export type Corner = { readonly row: number } & (
  | { readonly column: number; readonly isAgainst?: boolean }
  | { readonly year: number }
);

const AGAINST = `SELECT DISTINCT c.paper FROM claim c
    JOIN entity s ON s.id = c.subject JOIN ancestor r ON r.descendant = s.canonical AND r.ancestor = ?
    JOIN entity o ON o.id = c.object JOIN ancestor k ON k.descendant = o.canonical AND k.ancestor = ?
    WHERE c.relation IN ('compared-with', 'builds-on') ORDER BY 1 DESC LIMIT 200`;

function cornerStatement(corner: Corner): Statement {
  if ("year" in corner) {
    const sql = `SELECT id AS paper FROM paper WHERE year = ? AND id IN (${ABOUT}) ORDER BY 1 DESC LIMIT 200`;
    return { sql, values: [corner.year, corner.row] };
  }
  if (corner.isAgainst) return { sql: AGAINST, values: [corner.row, corner.column] };
  return { sql: `${ABOUT} INTERSECT ${ABOUT} ORDER BY 1 DESC LIMIT 200`, values: [corner.row, corner.column] };
}

/** Papers whose own contribution is about both entities, or about anything narrower than each; or that hold one against the other. */
export function readCellPapers(db: Reader, corner: Corner): number[] {
  return runStatement<{ paper: number }>(db, cornerStatement(corner)).map(({ paper }) => paper);
}

/** What `readCellPapers` asks, as a statement to copy, with what these papers found. */
export function cellPapersBehind(corner: Corner): string {
  const { sql, values } = cornerStatement(corner);
  const named = `SELECT title, year, techniques, proposes, hardware, models, measurements
    FROM v_papers WHERE paper_id IN (
    ${sql})
    ORDER BY paper_id DESC`;
  return writeOut({ sql: named, values });
}

/** What papers propose: paper and entity. */
export function readProposals(db: Reader, papers: readonly number[]): { paper: number; entity: number }[] {
  return db.all(
    `SELECT c.paper, c.object AS entity FROM claim c
     WHERE c.relation = 'proposes' AND c.paper IN (SELECT value FROM json_each(?)) ORDER BY c.paper, c.id`,
    [JSON.stringify(papers)],
  );
}

/** Techniques (and model classes) of papers' own contributions. */
export function readLabels(db: Reader, papers: readonly number[]): { paper: number; entity: number }[] {
  return db.all(
    `SELECT DISTINCT c.paper, c.object AS entity FROM claim c JOIN entity e ON e.id = c.object
     WHERE e.type = 'technique' AND c.paper IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
    [JSON.stringify(papers)],
  );
}

/** The sentences that tie papers to an entity or to anything narrower: of each paper the surest. */
export function readTies(db: Reader, entity: number, papers: readonly number[]): TieRow[] {
  const rows = db.all<Omit<TieRow, "mark"> & { sentenceStart: number; start: number; end: number }>(
    `SELECT c.paper, q.text AS sentence, q.start AS sentenceStart, c.start, c.end, c.rule, max(c.confidence) AS confidence
     FROM claim c JOIN sentence q ON q.id = c.sentence
     WHERE c.paper IN (SELECT value FROM json_each(?)) AND c.object IN (
       SELECT b.id FROM ancestor a JOIN entity b ON b.canonical = a.descendant WHERE a.ancestor = ?)
     GROUP BY c.paper`,
    [JSON.stringify(papers), entity],
  );
  return rows.map(({ sentenceStart, start, end, ...row }) => ({
    ...row,
    mark: spanInSentence({ start, end }, row.sentence, sentenceStart),
  }));
}

export interface TieRow {
  readonly paper: number;
  readonly sentence: string;
  readonly mark: readonly [number, number];
  readonly rule: string;
  readonly confidence: number;
}

/** The hardware classes that papers' own contributions are about. */
export function readPaperClasses(db: Reader, papers: readonly number[]): { paper: number; entity: number }[] {
  return db.all(
    `SELECT t.paper, t.entity FROM paper_topic t JOIN hardware_fact f ON f.entity = t.entity AND f.is_class = 1
     WHERE t.paper IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
    [JSON.stringify(papers)],
  );
}
