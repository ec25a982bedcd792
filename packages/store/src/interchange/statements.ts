/** What the file says, row by row, for who writes it down as statements. Names are those of the things meant. */
import type { Reader } from "@accelgraph/db";
import type { LabelType, NodeType, Relation } from "@accelgraph/domain";

/** A canonical entity; `id` is its type and slug. */
export interface ThingRow {
  readonly id: string;
  readonly type: Exclude<NodeType, "paper"> | LabelType;
  readonly name: string;
  readonly definition: string | null;
  readonly vendor: string | null;
  readonly memory_gb: number | null;
  readonly parameters: number | null;
  readonly released: number | null;
  readonly row: number;
}

const ID = (alias: string) => `${alias}.type || '/' || ${alias}.slug`;

export function iterateThings(db: Reader): IterableIterator<ThingRow> {
  return db.iterate<ThingRow>(`
    SELECT ${ID("e")} AS id, e.type, e.name, e.definition, h.vendor, h.memory_gb, m.parameters,
      coalesce(h.year, m.year) AS released, e.id AS row
    FROM entity e LEFT JOIN hardware_fact h ON h.entity = e.id LEFT JOIN model_fact m ON m.entity = e.id
    WHERE e.canonical = e.id ORDER BY e.id`);
}

/** Other names and broader things of an entity. */
export function readThingLinks(db: Reader, row: number): { names: string[]; broader: string[] } {
  const names = db.all<{ name: string }>(
    `SELECT a.name FROM entity s JOIN alias a ON a.entity = s.id WHERE s.canonical = ?
     UNION SELECT s.name FROM entity s WHERE s.canonical = ? AND s.id <> s.canonical ORDER BY 1`,
    [row, row],
  );
  const broader = db.all<{ id: string }>(
    `SELECT ${ID("b")} AS id FROM broader x JOIN entity b ON b.id = x.parent WHERE x.child = ? ORDER BY 1`,
    [row],
  );
  return { names: names.map(({ name }) => name), broader: broader.map(({ id }) => id) };
}

export interface PaperStatement {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly published: string | null;
  readonly doi: string | null;
  readonly arxiv_id: string | null;
  readonly url: string | null;
}

export function iteratePapers(db: Reader): IterableIterator<PaperStatement> {
  return db.iterate<PaperStatement>(
    `SELECT id AS row, 'paper/' || slug AS id, title, abstract, published, doi, arxiv_id, url FROM paper ORDER BY id`,
  );
}

export function readAuthors(db: Reader, paper: number): string[] {
  return db
    .all<{ name: string }>("SELECT name FROM paper_author WHERE paper = ? ORDER BY position", [paper])
    .map(({ name }) => name);
}

export interface ClaimStatement {
  readonly number: number;
  readonly paper: string;
  readonly subject: string;
  readonly relation: Relation;
  readonly object: string;
  readonly sentence: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Every claim; one that is said of the paper itself has the paper as its subject. */
export function iterateClaims(db: Reader): IterableIterator<ClaimStatement> {
  return db.iterate<ClaimStatement>(`
    SELECT c.id AS number, 'paper/' || p.slug AS paper, coalesce(${ID("sc")}, 'paper/' || p.slug) AS subject, c.relation,
      ${ID("oc")} AS object, q.text AS sentence, c.quote, c.start, c.end, c.rule, c.confidence
    FROM claim c JOIN paper p ON p.id = c.paper JOIN sentence q ON q.id = c.sentence
    JOIN entity o ON o.id = c.object JOIN entity oc ON oc.id = o.canonical
    LEFT JOIN entity s ON s.id = c.subject LEFT JOIN entity sc ON sc.id = s.canonical
    ORDER BY c.id`);
}

export interface MeasurementStatement {
  readonly number: number;
  readonly paper: string;
  readonly metric: string;
  readonly name: string;
  readonly value: number;
  readonly value_max: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly change: string;
  readonly speedup: number | null;
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly baseline_text: string | null;
  readonly hardware: string | null;
  readonly model: string | null;
  readonly dataset: string | null;
  readonly sentence: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

export function iterateMeasurements(db: Reader): IterableIterator<MeasurementStatement> {
  const tied = (column: string) =>
    `(SELECT ${ID("k")} FROM entity n JOIN entity k ON k.id = n.canonical WHERE n.id = m.${column}) AS ${column}`;
  return db.iterate<MeasurementStatement>(`
    SELECT m.id AS number, 'paper/' || p.slug AS paper, m.metric, m.name, m.value, m.value_max, m.unit, m.qualifier,
      m.change, m.speedup, ${["subject", "baseline", "hardware", "model", "dataset"].map(tied).join(", ")},
      m.baseline_text, q.text AS sentence, m.quote, m.start, m.end, m.rule, m.confidence
    FROM measurement m JOIN paper p ON p.id = m.paper JOIN sentence q ON q.id = m.sentence ORDER BY m.id`);
}
