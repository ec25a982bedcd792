import type { Reader } from "@accelgraph/db";

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

/** Which pairs of types the file has matrices for. */
export function readMatrixKinds(db: Reader): { rowType: string; columnType: string }[] {
  return db.all("SELECT DISTINCT row_type AS rowType, column_type AS columnType FROM cell");
}

/** Papers whose own contribution is about both entities, or about anything narrower than each. */
export function readCellPapers(db: Reader, row: number, column: number): number[] {
  const about = `SELECT c.paper FROM ancestor a JOIN entity b ON b.canonical = a.descendant
    JOIN claim c ON c.object = b.id AND c.relation IN ('is-a', 'applies', 'targets', 'runs', 'proposes', 'evaluated-on')
    WHERE a.ancestor = ?`;
  return db
    .all<{ paper: number }>(`${about} INTERSECT ${about} ORDER BY 1 DESC LIMIT 200`, [row, column])
    .map(({ paper }) => paper);
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

/** Papers whose own contribution targets or runs an entity (the one parameter) or anything narrower. */
export const PAPERS_ON = `SELECT c.paper FROM ancestor a JOIN entity b ON b.canonical = a.descendant
  JOIN claim c ON c.object = b.id AND c.relation IN ('targets', 'runs') WHERE a.ancestor = ?`;

/** How many such papers there are, and how many different things they propose. */
export function countWorkOn(db: Reader, entity: number): { papers: number; proposed: number } {
  const papers = db.get<{ n: number }>(`SELECT count(DISTINCT paper) AS n FROM (${PAPERS_ON})`, [entity])?.n ?? 0;
  const proposed = db.get<{ n: number }>(
    `SELECT count(DISTINCT o.canonical) AS n
     FROM claim c JOIN entity o ON o.id = c.object
     WHERE c.relation = 'proposes' AND c.paper IN (${PAPERS_ON})`,
    [entity],
  );
  return { papers, proposed: proposed?.n ?? 0 };
}

/** Techniques and hardware classes in use that no paper here brings together, most used first. */
export function readGaps(db: Reader, limit: number): { technique: number; hardware: number; papers: number }[] {
  return db.all(
    `SELECT t.id AS technique, h.id AS hardware, tn.in_use AS papers
     FROM entity t
     JOIN entity_count tn ON tn.entity = t.id AND tn.in_use > 0
     JOIN hardware_fact f ON f.is_class = 1
     JOIN entity h ON h.id = f.entity
     JOIN entity_count hn ON hn.entity = h.id AND hn.in_use > 0
     WHERE t.type = 'technique' AND NOT EXISTS (
       SELECT 1 FROM cell c WHERE c.row_type = 'technique' AND c.column_type = 'hardware'
         AND c.row_entity = t.id AND c.column_entity = h.id)
     ORDER BY tn.in_use * hn.in_use DESC, t.name, h.name LIMIT ?`,
    [limit],
  );
}
