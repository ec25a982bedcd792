import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it, test } from "vitest";
import { SqliteConnection } from "./connection.ts";
import { APPLICATION_ID, MIGRATIONS, migrate, openInMemory, SCHEMA_VERSION } from "./index.ts";
import * as tables from "./tables/index.ts";

const db = openInMemory();
const schema = (name: string) => ({
  type: "table",
  sql: "",
  ...db.get<object>("SELECT type, sql FROM sqlite_schema WHERE name = ?", [name]),
});
const objects = db
  .all<{ name: string; type: string }>(
    "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name",
  )
  .filter(({ name }) => !/^sqlite_|_search_(data|idx|content|docsize|config)$/.test(name));
const ordinary = objects
  .filter(({ name, type }) => type === "table" && !name.endsWith("_search"))
  .map(({ name }) => name);

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  hidden: number;
}
const columnsOf = (name: string) =>
  db.all<Column>('SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?)', [name]);

describe("the migrations", () => {
  it("lead from an empty file to today's schema one by one as well as at once", () => {
    const stepwise = new SqliteConnection(":memory:", "write", 0);
    MIGRATIONS.forEach((_, index) => {
      migrate(stepwise, MIGRATIONS.slice(0, index + 1));
    });
    const all = "SELECT name, sql FROM sqlite_schema ORDER BY name";
    expect(stepwise.all(all)).toEqual(db.all(all));
    expect(stepwise.all("SELECT * FROM schema_doc")).toEqual(db.all("SELECT * FROM schema_doc"));
  });

  it("mark the file as ours, with its version", () => {
    expect(db.get("PRAGMA application_id")).toEqual({ application_id: APPLICATION_ID });
    expect(db.get("PRAGMA user_version")).toEqual({ user_version: SCHEMA_VERSION });
  });

  it("leave a file of today's version as it is", () => {
    db.run("UPDATE queries SET title = 'mine' WHERE position = 1");
    migrate(db);
    expect(db.get("SELECT title FROM queries WHERE position = 1")).toEqual({ title: "mine" });
  });
});

describe("the tables in code", () => {
  const inCode = Object.values(tables).filter((table) => is(table, SQLiteTable));

  it("are the tables of the file", () => {
    expect(inCode.map(getTableName).sort()).toEqual(ordinary);
  });

  test.each(inCode.map((table) => [getTableName(table), table] as const))(
    "%s has the columns of the file",
    (name, table) => {
      const code = Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        required: column.notNull,
        generated: column.generated !== undefined,
      }));
      // An INTEGER PRIMARY KEY is never NULL, though SQLite does not call it NOT NULL.
      const file = columnsOf(name).map(({ name, type, notnull, pk, hidden }) => ({
        name,
        type: type.replace(" GENERATED ALWAYS", ""),
        required: notnull === 1 || pk > 0,
        generated: hidden > 1,
      }));
      expect(code).toEqual(file);
    },
  );
});

describe("every table", () => {
  test.each(ordinary)("%s is STRICT", (name) => {
    expect(schema(name).sql).toMatch(/\)\s*STRICT(, WITHOUT ROWID)?$/);
  });

  test.each(ordinary)("%s has an index for each of its foreign keys", (name) => {
    const keys = db.all<{ from: string }>('SELECT "from" FROM pragma_foreign_key_list(?)', [name]);
    const first = db
      .all<{ name: string }>("SELECT name FROM pragma_index_list(?)", [name])
      .map(
        (index) =>
          db.get<{ name: string }>("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", [index.name])?.name,
      );
    const primary = columnsOf(name).find(({ pk }) => pk === 1)?.name;
    for (const { from } of keys) expect([...first, primary]).toContain(from);
  });
});

describe("the manual inside the file", () => {
  test.each(objects)("describes $type $name and each of its columns", ({ name, type }) => {
    const rows = db.all<{ column: string; kind: string; description: string }>(
      "SELECT column, kind, description FROM schema_doc WHERE object = ?",
      [name],
    );
    const described = new Map(rows.map((row) => [row.column, row]));
    for (const column of [
      "",
      ...columnsOf(name)
        .filter(({ hidden }) => hidden !== 1)
        .map((column) => column.name),
    ]) {
      expect(described.get(column)?.description, `${name}.${column}`).toMatch(/\S{3}/);
      expect(described.get(column)?.kind).toBe(type);
    }
  });

  it("describes nothing that is not there", () => {
    const names = new Set(objects.map(({ name }) => name));
    for (const { object, column } of db.all<{ object: string; column: string }>(
      "SELECT object, column FROM schema_doc",
    )) {
      expect(names).toContain(object);
      if (column !== "") expect(columnsOf(object).map(({ name }) => name)).toContain(column);
    }
  });
});
