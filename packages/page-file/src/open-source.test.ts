import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, sealDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { sourceOfBytes } from "./byte-source.ts";
import { type OpenedFile, openSource } from "./open-source.ts";
import { PIECE, rangedSource } from "./ranged-source.ts";

const folder = mkdtempSync(join(tmpdir(), "accelgraph-page-"));
const path = join(folder, "papers.sqlite");
let native: Database;
let bytes: Uint8Array;
let file: OpenedFile;

beforeAll(async () => {
  const made = openDatabase(path, { mode: "write" });
  const insert =
    "INSERT INTO paper (id, slug, title, abstract, in_scope, content_hash, extractor_version) VALUES (?, ?, ?, ?, 1, '', '')";
  for (let id = 1; id <= 2000; id++) {
    made.run(insert, [
      id,
      `p${id}`,
      `Paper ${id} on LLaMA-7B`,
      `It is ${id}.5x faster with W4A8 and H_2O. ${"word ".repeat(200)}`,
    ]);
  }
  made.exec(
    "INSERT INTO paper_search (rowid, title, abstract, parts) SELECT id, title, abstract, parts FROM paper_search_text",
  );
  sealDatabase(made);
  made.close();
  native = openDatabase(path, { mode: "read" });
  bytes = new Uint8Array(readFileSync(path));
  file = await openSource("papers.sqlite", sourceOfBytes(bytes), { isWhole: true });
});
afterAll(() => {
  native.close();
  rmSync(folder, { recursive: true });
});

describe("SQLite in the page", () => {
  test.each([
    ["SELECT count(*) AS papers FROM paper", []],
    [
      "SELECT id, title, length(abstract) AS n, NULL AS none, 0.5 AS half FROM paper WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      ["[3,1]"],
    ],
    ["SELECT '' AS empty, 'é😀' AS text, -0.25 AS real, 9007199254740991 AS whole", []],
    ["SELECT id FROM paper WHERE title = :title", { title: "Paper 7 on LLaMA-7B", other: 1 }],
    [
      "SELECT rowid, bm25(paper_search, 8, 1, 0.5) AS rank FROM paper_search WHERE paper_search MATCH ? ORDER BY rank, rowid LIMIT 5",
      ['"LLaMA-7B" w4a* H_2O "7.5x"'],
    ],
    [
      "SELECT snippet(paper_search, -1, '[', ']', '…', 6) AS words FROM paper_search WHERE paper_search MATCH '\"12.5x\"'",
      [],
    ],
  ])("answers as the driver of Node does: %s", (sql, parameters) => {
    const expected = native.all(sql, parameters);
    expect(expected.length).toBeGreaterThan(0);
    expect(file.db.all(sql, parameters)).toEqual(expected);
    expect(file.db.get(sql, parameters)).toEqual(expected[0]);
    expect([...file.db.iterate(sql, parameters)]).toEqual(expected);
  });

  const limits = { rows: 10, milliseconds: 300 };
  const run = (sql: string, parameters = {}) => file.users.runUsersSql(sql, parameters, limits);

  it("runs what users write, cut at the limit of rows", () => {
    const found = run("SELECT id FROM paper WHERE id > :least ORDER BY id", { least: 380 });
    expect(found).toMatchObject({ columns: ["id"], isCut: true, rowLimit: 10 });
    expect(found.rows).toHaveLength(10);
    expect(run("SELECT x'0aff' AS b, x'' AS e").rows).toEqual([["x'0aff'", "x''"]]);
  });

  test.each([
    [
      "an endless query",
      "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
      "too-slow",
    ],
    ["writing", "DELETE FROM paper", "not-a-select"],
    ["writing through WITH", "WITH a AS (SELECT 1) DELETE FROM paper", "not-a-select"],
    ["another file", "ATTACH 'other.sqlite' AS other", "not-a-select"],
    ["a pragma that changes", "PRAGMA query_only = OFF", "not-a-select"],
    ["a missing parameter", "SELECT :a", "bad-sql"],
    ["no such table", "SELECT * FROM nothing", "bad-sql"],
    ["no SQL", "hello", "not-a-select"],
  ])("refuses %s", (_, sql, code) => {
    let fault: unknown;
    try {
      run(sql);
    } catch (error) {
      fault = error instanceof FaultError ? error.fault : error;
    }
    expect(fault).toMatchObject({ code });
    expect(run("SELECT count(*) FROM paper").rows).toEqual([[2000]]);
  });
});

describe("a file that cannot be opened says why", () => {
  const changed = (change: (copy: Uint8Array) => Uint8Array | undefined) => {
    const copy = new Uint8Array(bytes);
    return change(copy) ?? copy;
  };
  const withNumber = (place: number, value: number) =>
    changed((copy) => void new DataView(copy.buffer).setUint32(place, value));
  test.each([
    ["a text", () => new TextEncoder().encode("Some notes. ".repeat(30)), "not-a-database"],
    ["nothing at all", () => new Uint8Array(), "not-a-database"],
    ["another program's database", () => withNumber(68, 1), "not-ours"],
    ["a newer version", () => withNumber(60, 99), "newer-version"],
    ["an older version", () => withNumber(60, 1), "older-version"],
    ["one that is cut off", () => bytes.subarray(0, bytes.length - 5000), "damaged"],
    ["one with a broken page", () => changed((copy) => void copy.fill(7, 4096 * 3, 4096 * 9)), "damaged"],
  ])("%s", async (_, make, code) => {
    const opened = openSource("other.sqlite", sourceOfBytes(make()), { isWhole: true });
    await expect(opened).rejects.toMatchObject({ fault: { code, file: "other.sqlite" } });
  });

  it("opens a copy that was made while it had a write-ahead log", async () => {
    const opened = await openSource("wal.sqlite", sourceOfBytes(changed((copy) => void copy.fill(2, 18, 20))), {
      isWhole: true,
    });
    expect(opened.db.get("SELECT count(*) AS n FROM paper")).toEqual({ n: 2000 });
    opened.close();
  });
});

describe("a file that is read by ranges", () => {
  const open = async () => {
    const source = rangedSource(bytes.length, (first, last) => ({
      bytes: bytes.slice(first, last + 1),
      total: bytes.length,
    }));
    return { source, file: await openSource("ranged.sqlite", source, { isWhole: false }) };
  };

  it("gives the same answers for a part of the bytes, and none twice", async () => {
    const { source, file: ranged } = await open();
    const one = "SELECT title FROM paper WHERE id = 200";
    expect(ranged.db.all(one)).toEqual(native.all(one));
    expect(source.traffic().bytes).toBeLessThan(bytes.length / 2);
    const all = "SELECT sum(length(abstract)) AS n FROM paper";
    expect(ranged.db.all(all)).toEqual(native.all(all));
    expect(ranged.db.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(source.traffic().bytes).toBeLessThanOrEqual(bytes.length);
    expect(source.traffic().requests).toBeLessThan(bytes.length / PIECE);
    ranged.close();
  });

  it("says so where the file on the server is another since", async () => {
    let total = bytes.length;
    const source = rangedSource(bytes.length, (first, last) => ({ bytes: bytes.slice(first, last + 1), total }));
    const ranged = await openSource("moved.sqlite", source, { isWhole: false });
    total = 1;
    expect(() => ranged.db.all("SELECT * FROM paper")).toThrow(/not the one that this page was made for/);
    ranged.close();
  });
});

it("writes nothing", () => {
  writeFileSync(join(folder, "after.sqlite"), bytes);
  expect(readFileSync(path).equals(readFileSync(join(folder, "after.sqlite")))).toBe(true);
});
