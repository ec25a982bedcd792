import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openDatabase, sealDatabase } from "./open.ts";
import { createSqlRunner, type SqlRunner } from "./sql-runner.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-sql-"));
let runner: SqlRunner;

beforeAll(async () => {
  const build = await rolldown({
    input: join(import.meta.dirname, "sql.worker.ts"),
    platform: "node",
    external: /^better-sqlite3$/,
  });
  // Below the package, so that better-sqlite3 is found.
  const worker = join(import.meta.dirname, "../node_modules/.cache-sql-runner-test/sql.worker.mjs");
  await build.write({ file: worker, format: "esm" });
  const db = openDatabase(join(folder, "a.sqlite"), { mode: "write" });
  sealDatabase(db);
  db.close();
  runner = createSqlRunner(join(folder, "a.sqlite"), pathToFileURL(worker));
});

afterAll(() => {
  runner.close();
  rmSync(folder, { recursive: true });
  rmSync(join(import.meta.dirname, "../node_modules/.cache-sql-runner-test"), { recursive: true });
});

describe("a query that a user wrote", () => {
  it("gives columns and rows, with parameters by name", async () => {
    const result = await runner.run("SELECT :n + 1 AS next, 'a' AS letter", { n: 41 });
    expect(result).toMatchObject({ columns: ["next", "letter"], rows: [[42, "a"]], isCut: false });
  });

  it("is cut at the row limit, and says so", async () => {
    const endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    const result = await runner.run(endless, [], { rows: 3 });
    expect(result).toMatchObject({ rows: [[1], [2], [3]], isCut: true, rowLimit: 3 });
  });

  it("is stopped at the time limit, which is named, and the next one runs", async () => {
    const endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    await expect(runner.run(endless, [], { milliseconds: 300 })).rejects.toThrow("limit of 0.3 s");
    expect((await runner.run("SELECT 1")).rows).toEqual([[1]]);
  });

  test.each([
    "ATTACH DATABASE '/tmp/other.sqlite' AS other",
    "DETACH DATABASE main",
    "DELETE FROM paper",
    "INSERT INTO meta VALUES ('a', 'b') RETURNING key",
    "WITH x AS (SELECT 1) DELETE FROM paper",
    "CREATE TEMP TABLE t (a)",
    "PRAGMA journal_mode = WAL",
    "PRAGMA query_only = OFF",
    "PRAGMA query_only(0)",
    "PRAGMA user_version(7)",
    "VACUUM INTO '/tmp/copy.sqlite'",
    "BEGIN",
    "/* a remark */ -- and another\n UPDATE paper SET title = ''",
  ])("is refused where it does more than read: %s", async (sql) => {
    await expect(runner.run(sql)).rejects.toMatchObject({ fault: { code: "not-a-select" } });
  });

  test.each([
    "PRAGMA table_info(paper)",
    "PRAGMA user_version",
    "VALUES (1)",
    "EXPLAIN QUERY PLAN SELECT 1",
    "-- why\nSELECT 1;",
  ])("is run where it only tells: %s", async (sql) => {
    expect((await runner.run(sql)).rows.length).toBeGreaterThan(0);
  });

  test.each([
    ["SELECT * FROM papers", "no such table"],
    ["SELECT", "incomplete input"],
    ["SELECT 1; SELECT 2", "more than one statement"],
    ["SELECT :x", 'Missing named parameter "x"'],
    ["SELECT load_extension('a')", "not authorized"],
    ["", "Only reading"],
  ])("says what is wrong with %j", async (sql, message) => {
    await expect(runner.run(sql)).rejects.toThrow(message);
  });

  it("cannot fill the memory", async () => {
    await expect(runner.run("SELECT hex(zeroblob(900000000))")).rejects.toMatchObject({ name: "FaultError" });
    expect((await runner.run("SELECT 1")).rows).toEqual([[1]]);
  });
});
