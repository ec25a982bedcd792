import type { Reader } from "@accelgraph/db";
import type { EntityType, Relation, Role } from "@accelgraph/domain";
import { toUtf16 } from "../characters.ts";
import { runStatement, type Statement, writeOut } from "./statement.ts";

export interface PaperHead {
  readonly row: number;
  readonly slug: string;
  readonly title: string;
  readonly published: string | null;
  readonly year: number | null;
  readonly url: string | null;
}

const HEAD = "p.id AS row, p.slug, p.title, p.published, p.year, p.url";

/** Where papers can be read, of those whose source says so. */
export function readPaperAddresses(db: Reader): { row: number; url: string }[] {
  return db.all("SELECT id AS row, url FROM paper WHERE url IS NOT NULL");
}

export interface PaperQuery {
  /** An FTS5 expression, see `matchExpression`; undefined for all papers. */
  readonly match?: string | undefined;
  /** Papers that name this entity or anything narrower, or earn the label. */
  readonly about?: number | undefined;
  /** A technique and hardware of the paper's own contribution, or anything narrower. */
  readonly technique?: number | undefined;
  readonly hardware?: number | undefined;
  readonly year?: number | undefined;
  readonly order: "relevance" | "newest" | "title" | "results";
  readonly limit: number;
  readonly offset: number;
}

const ORDERS = {
  relevance: "rank, p.published DESC NULLS LAST, p.id",
  newest: "p.published DESC NULLS LAST, p.title",
  title: "p.title COLLATE NOCASE",
  results: "measurements DESC, p.id",
};

export function readPaperList(db: Reader, query: PaperQuery): (PaperHead & { measurements: number })[] {
  return runStatement(db, listStatement(query, HEAD));
}

/** What `readPaperList` asks, as a statement to copy, with what was found in each paper. */
export function papersBehind(query: PaperQuery): string {
  const { sql, values } = listStatement(query, "p.id, p.published, p.title");
  const named = `SELECT v.title, v.year, v.techniques, v.proposes, v.hardware, v.models, v.measurements
    FROM (SELECT id, row_number() OVER () AS place FROM (
      ${sql}
    )) f
    JOIN v_papers v ON v.paper_id = f.id
    ORDER BY f.place`;
  return writeOut({ sql: named, values });
}

function listStatement(query: PaperQuery, columns: string): Statement {
  const { from, where, values } = paperConditions(query);
  const rank = query.match === undefined ? "0" : "bm25(paper_search, 8, 1, 0.5)";
  const sql = `SELECT ${columns}, ${rank} AS rank, (SELECT count(*) FROM measurement m WHERE m.paper = p.id) AS measurements
      FROM ${from} ${where} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`;
  return { sql, values: [...values, query.limit, query.offset] };
}

/** The rows of all papers that hold the words and speak of the thing; in no order. */
export function readPaperRows(db: Reader, { match, about }: Pick<PaperQuery, "match" | "about">): number[] {
  const { from, where, values } = paperConditions({ match, about, order: "title", limit: 0, offset: 0 });
  return db.all<{ id: number }>(`SELECT p.id FROM ${from} ${where}`, values).map(({ id }) => id);
}

/** What each paper's own contribution is about, rolled up. */
export function readPaperTopics(db: Reader, type: "technique" | "hardware"): { paper: number; entity: number }[] {
  return db.all("SELECT t.paper, t.entity FROM paper_topic t JOIN entity e ON e.id = t.entity WHERE e.type = ?", [
    type,
  ]);
}

export function readPaperYears(db: Reader): { paper: number; year: number }[] {
  return db.all("SELECT id AS paper, year FROM paper WHERE year IS NOT NULL");
}

function paperConditions(query: PaperQuery) {
  const terms: string[] = [];
  const values: (string | number)[] = [];
  const from = query.match === undefined ? "paper p" : "paper_search JOIN paper p ON p.id = paper_search.rowid";
  if (query.match !== undefined) {
    terms.push("paper_search MATCH ?");
    values.push(query.match);
  }
  if (query.about !== undefined) {
    // Two index searches: a union of the two tables first would read them whole.
    const below = "SELECT b.id FROM ancestor a JOIN entity b ON b.canonical = a.descendant WHERE a.ancestor = ?";
    terms.push(`p.id IN (
      SELECT paper FROM appearance WHERE entity IN (${below}) UNION SELECT paper FROM claim WHERE object IN (${below}))`);
    values.push(query.about);
    values.push(query.about);
  }
  for (const topic of [query.technique, query.hardware]) {
    if (topic === undefined) continue;
    terms.push("p.id IN (SELECT paper FROM paper_topic WHERE entity = ?)");
    values.push(topic);
  }
  if (query.year !== undefined) {
    terms.push("p.year = ?");
    values.push(query.year);
  }
  return { from, where: terms.length === 0 ? "" : `WHERE ${terms.join(" AND ")}`, values };
}

export interface PaperText extends PaperHead {
  readonly text: string;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly inScope: number;
}

export function readPaper(db: Reader, slug: string): PaperText | undefined {
  return db.get(
    `SELECT ${HEAD}, p.text, p.doi, p.arxiv_id AS arxivId, p.in_scope AS inScope FROM paper p WHERE p.slug = ?`,
    [slug],
  );
}

/** The claims of a paper with their words, as a statement to copy. */
export function paperBehind(slug: string): string {
  const sql = `SELECT claim, quote, sentence, start, end, rule, confidence
    FROM v_provenance
    WHERE paper_slug = ?
    ORDER BY claim_id`;
  return writeOut({ sql, values: [slug] });
}

export function readPaperTexts(db: Reader, rows: readonly number[]): { row: number; text: string }[] {
  return db.all("SELECT id AS row, text FROM paper WHERE id IN (SELECT value FROM json_each(?))", [
    JSON.stringify(rows),
  ]);
}

/** What was found in one paper; all spans in UTF-16 units of its text. */
export interface PaperFindings {
  readonly authors: readonly string[];
  readonly sources: readonly { file: string; line: number }[];
  readonly mentions: readonly { entity: number; type: EntityType; start: number; end: number }[];
  readonly entities: readonly { entity: number; role: Role; start: number; end: number }[];
  readonly claims: readonly ClaimSpan[];
  readonly measurements: readonly { id: number; start: number; end: number }[];
}

interface ClaimSpan {
  readonly subject: number | null;
  readonly relation: Relation;
  readonly object: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

export function readPaperFindings(db: Reader, paper: { row: number; text: string }): PaperFindings {
  const convert = toUtf16(paper.text);
  const spans = <Row extends { start: number; end: number }>(sql: string): Row[] =>
    db.all<Row>(sql, [paper.row]).map((row) => ({ ...row, ...convert(row) }));
  return {
    authors: db
      .all<{ name: string }>("SELECT name FROM paper_author WHERE paper = ? ORDER BY position", [paper.row])
      .map(({ name }) => name),
    sources: db.all("SELECT file, line FROM source WHERE paper = ? ORDER BY file, line", [paper.row]),
    mentions: spans(
      `SELECT m.entity, k.type, m.start, m.end
       FROM mention m JOIN entity e ON e.id = m.entity JOIN entity k ON k.id = e.canonical
       WHERE m.paper = ? ORDER BY m.start, m.end DESC`,
    ),
    entities: spans(
      `SELECT a.entity, a.role, q.start, q.end FROM appearance a JOIN sentence q ON q.id = a.sentence
       WHERE a.paper = ? ORDER BY instr('proposed target used compared mentioned', a.role), q.start`,
    ),
    claims: spans(
      `SELECT c.subject, c.relation, c.object, q.start, q.end, c.rule, c.confidence
       FROM claim c JOIN sentence q ON q.id = c.sentence WHERE c.paper = ? ORDER BY c.id`,
    ),
    measurements: spans("SELECT id, start, end FROM measurement WHERE paper = ? ORDER BY start, id"),
  };
}
