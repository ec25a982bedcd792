import type { Writer } from "./driver.ts";
import { fileIdentity } from "./identity.ts";
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
import { CANNED_QUERIES } from "./queries.ts";
import { type Described, describedColumns } from "./schema-comments.ts";

/**
 * Brings a file from whatever version it has to today's, in one transaction, and writes its manual
 * (`schema_doc`) and the canned questions. A file of today's version is left as it is.
 */
export function migrate(db: Writer, migrations: readonly string[] = MIGRATIONS): void {
  const { version } = fileIdentity(db);
  if (version >= migrations.length) return;
  db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    const facts = { made_by: "accelgraph", schema_version: String(SCHEMA_VERSION) };
    for (const fact of Object.entries(facts)) db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", fact);
    writeManual(db);
    writeQueries(db);
  });
}

/** Virtual tables cannot carry comments; their descriptions stand here. */
const VIRTUAL_TABLES: readonly Described[] = [
  [
    "paper_search",
    "",
    "Full-text index of the papers: MATCH '\"LLaMA-7B\" speedup*', ranked by bm25(paper_search, 8, 1, 0.5); rowid is paper.id.",
  ],
  ["paper_search", "title", "Words of the title, kept whole."],
  ["paper_search", "abstract", "Words of the abstract, kept whole."],
  ["paper_search", "parts", "All words, split at hyphens, dots and underscores."],
  [
    "entity_search",
    "",
    "Full-text index of the entities' names, ranked by bm25(entity_search, 8, 4, 1); rowid is entity.id.",
  ],
  ["entity_search", "name", "The name, kept whole."],
  ["entity_search", "aliases", "Other names, kept whole."],
  ["entity_search", "parts", "All names, split at hyphens, dots and underscores."],
].map(([object = "", column = "", description = ""]) => ({ object, column, kind: "table", description }));

function writeManual(db: Writer): void {
  const objects = db.all<{ name: string; type: "table" | "view"; sql: string }>(
    "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  );
  db.run("DELETE FROM schema_doc");
  const described = objects
    .filter(({ name }) => !/^(sqlite_|(paper|entity)_search_(data|idx|content|docsize|config)$)/.test(name))
    .flatMap(({ name, type, sql }) => describedColumns(name, type, sql));
  for (const { object, column, kind, description } of [...described, ...VIRTUAL_TABLES]) {
    db.run("INSERT INTO schema_doc (object, column, kind, description) VALUES (?, ?, ?, ?)", [
      object,
      column,
      kind,
      description,
    ]);
  }
}

function writeQueries(db: Writer): void {
  db.run("DELETE FROM query_parameter");
  db.run("DELETE FROM queries");
  CANNED_QUERIES.forEach((query, index) => {
    db.run("INSERT INTO queries (name, title, description, sql, position) VALUES (?, ?, ?, ?, ?)", [
      query.name,
      query.title,
      query.description,
      query.sql,
      index + 1,
    ]);
    query.parameters.forEach((parameter, place) => {
      db.run(
        "INSERT INTO query_parameter (query, name, position, description, example, entity_type) VALUES (?, ?, ?, ?, ?, ?)",
        [query.name, parameter.name, place + 1, parameter.description, parameter.example, parameter.entityType ?? null],
      );
    });
  });
}
