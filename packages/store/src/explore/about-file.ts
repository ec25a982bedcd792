import type { Reader } from "@accelgraph/db";

/** What the file says of itself. */
export function readMeta(db: Reader): Record<string, string> {
  const rows = db.all<{ key: string; value: string }>("SELECT key, value FROM meta");
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export interface FileCounts {
  readonly papers: number;
  readonly entities: number;
  readonly claims: number;
  readonly measurements: number;
}

export function readCounts(db: Reader): FileCounts {
  return (
    db.get<FileCounts>(`SELECT (SELECT count(*) FROM paper) AS papers,
      (SELECT count(*) FROM entity e JOIN entity_count n ON n.entity = e.id WHERE n.papers > 0) AS entities,
      (SELECT count(*) FROM claim) AS claims, (SELECT count(*) FROM measurement) AS measurements`) ?? {
      papers: 0,
      entities: 0,
      claims: 0,
      measurements: 0,
    }
  );
}

export interface DocRow {
  readonly object: string;
  readonly column: string;
  readonly kind: "table" | "view";
  readonly description: string;
}

/** The manual of tables and views, in the order of the file. */
export function readSchemaDoc(db: Reader): DocRow[] {
  return db.all("SELECT object, column, kind, description FROM schema_doc ORDER BY kind DESC, object, column");
}

export interface SavedQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sql: string;
  readonly parameters: readonly { name: string; description: string; example: string; entityType: string | null }[];
}

export function readQueries(db: Reader): SavedQuery[] {
  const parameters = db.all<{ query: string; name: string; description: string; example: string; entityType: string }>(
    `SELECT query, name, description, example, entity_type AS entityType FROM query_parameter ORDER BY query, position`,
  );
  return db
    .all<Omit<SavedQuery, "parameters">>("SELECT name, title, description, sql FROM queries ORDER BY position")
    .map((query) => ({ ...query, parameters: parameters.filter((parameter) => parameter.query === query.name) }));
}
