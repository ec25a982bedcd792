import type { Reader } from "@accelgraph/db";
import type { NodeType, Relation, Role } from "@accelgraph/domain";

/** Everything that is a node of the graph, as the explorer holds it in memory. */
export interface NodeRow {
  /** Row of `entity` or `paper`. */
  readonly row: number;
  readonly type: NodeType;
  readonly slug: string;
  readonly name: string;
  readonly papers: number;
  readonly papersBelow: number;
  /** Papers whose own contribution is about it or anything narrower. */
  readonly inUse: number;
  readonly firstYear: number | null;
  readonly isClass: boolean;
}

/** Canonical entities that papers speak of (or that are broader than one that they do), and all papers. */
export function readNodes(db: Reader): NodeRow[] {
  const entities = db.all<Omit<NodeRow, "isClass"> & { isClass: number }>(`
    SELECT e.id AS row, e.type, e.slug, e.name, coalesce(n.papers, 0) AS papers,
      coalesce(n.papers_below, 0) AS papersBelow, coalesce(n.in_use, 0) AS inUse, n.first_year AS firstYear,
      coalesce(f.is_class, 0) AS isClass
    FROM entity e
    LEFT JOIN entity_count n ON n.entity = e.id
    LEFT JOIN hardware_fact f ON f.entity = e.id
    WHERE e.canonical = e.id`);
  // The year is made here as the column `year` makes it: SQLite takes no index in place of the table for a column
  // that is computed, and where a file is read over the web the table's abstracts are most of it.
  const papers = db.all<Omit<NodeRow, "isClass">>(`
    SELECT id AS row, 'paper' AS type, slug, title AS name, 1 AS papers, 1 AS papersBelow, 1 AS inUse,
      CAST(substr(published, 1, 4) AS INTEGER) AS firstYear
    FROM paper`);
  return [
    ...entities.map((row) => ({ ...row, isClass: Boolean(row.isClass) })),
    ...papers.map((row) => ({ ...row, isClass: false })),
  ];
}

/** What name means what: every entity's row and the row of the thing itself. */
export function readCanonical(db: Reader): { row: number; canonical: number }[] {
  return db.all("SELECT id AS row, canonical FROM entity WHERE canonical <> id");
}

/** Other names of canonical entities, each once. */
export function readAliases(db: Reader): { row: number; name: string }[] {
  return db.all(`
    SELECT e.canonical AS row, a.name FROM alias a JOIN entity e ON e.id = a.entity
    UNION
    SELECT canonical, name FROM entity WHERE canonical <> id`);
}

export function readBroader(db: Reader): { child: number; parent: number }[] {
  return db.all("SELECT child, parent FROM broader");
}

export interface EdgeRow {
  readonly row: number;
  readonly source: number | null;
  readonly sourcePaper: number | null;
  readonly relation: Relation;
  readonly target: number;
  readonly papers: number;
  readonly firstYear: number | null;
  readonly confidence: number;
}

export function readEdges(db: Reader): EdgeRow[] {
  return db.all(`
    SELECT id AS row, source, source_paper AS sourcePaper, relation, target, papers, first_year AS firstYear, confidence
    FROM edge`);
}

/** What each thing is to the papers that name it, each role once. */
export function readRoles(db: Reader): { entity: number; role: Role }[] {
  return db.all(`
    SELECT DISTINCT e.canonical AS entity, a.role
    FROM appearance a JOIN entity e ON e.id = a.entity`);
}

/** The greatest gain in speed with each thing as the subject, or on it or for it or anything narrower. */
export function readSpeedups(db: Reader): { entity: number; speedup: number }[] {
  return db.all(`
    SELECT entity, max(speedup) AS speedup FROM (
      SELECT entity, best_speedup AS speedup FROM entity_count WHERE best_speedup IS NOT NULL
      UNION ALL
      SELECT b.entity, m.speedup FROM best_result b JOIN measurement m ON m.id = b.measurement
      WHERE b.rank = 1 AND m.speedup IS NOT NULL)
    GROUP BY entity`);
}

/** How many papers make any of these edges' claims, each counted once. */
export function countEdgePapers(db: Reader, edges: readonly number[]): number {
  const found = db.get<{ papers: number }>(
    `SELECT count(DISTINCT c.paper) AS papers
     FROM edge e
     JOIN entity o ON o.canonical = e.target
     JOIN claim c ON c.object = o.id AND c.relation = e.relation
     LEFT JOIN entity s ON s.id = c.subject
     WHERE e.id IN (SELECT value FROM json_each(?)) AND CASE WHEN e.source IS NULL
       THEN c.subject IS NULL AND c.paper = e.source_paper ELSE s.canonical = e.source END`,
    [JSON.stringify(edges)],
  );
  return found?.papers ?? 0;
}

export interface PositionRow {
  readonly node_type: "entity" | "paper";
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

export function readPositions(db: Reader, layout: string): PositionRow[] {
  return db.all("SELECT node_type, node, x, y FROM position WHERE layout = ?", [layout]);
}

export interface EntityFacts {
  readonly definition: string | null;
  readonly vendor: string | null;
  readonly class: string | null;
  readonly memoryGb: number | null;
  readonly family: string | null;
  readonly parameters: number | null;
  readonly released: number | null;
}

/** What the lexicon knows of an entity. */
export function readEntityFacts(db: Reader, row: number): EntityFacts | undefined {
  return db.get(
    `SELECT e.definition, h.vendor, h.class, h.memory_gb AS memoryGb, m.family, m.parameters,
       coalesce(h.year, m.year) AS released
     FROM entity e
     LEFT JOIN hardware_fact h ON h.entity = e.id
     LEFT JOIN model_fact m ON m.entity = e.id
     WHERE e.id = ?`,
    [row],
  );
}
