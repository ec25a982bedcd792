/** Databases that cannot serve: the right exit code, a remedy, and nothing in them changed. */
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder, needOrdinaryUser } from "./command.ts";
import { jsonLines, papers } from "./papers.ts";
import { tableDigests } from "./tables.ts";

const folder = freshFolder();
const good = join(folder, "good.sqlite");
const more = join(folder, "more.jsonl");
const place = (name: string) => join(folder, name);

beforeAll(async () => {
  writeFileSync(place("some.jsonl"), jsonLines(papers(40)));
  writeFileSync(more, jsonLines(papers(60)));
  await accelgraph(["ingest", place("some.jsonl"), "--db", good]);
});

/** Makes each bad file from a good one. */
const BAD: readonly (readonly [what: string, make: (path: string) => void, message: string])[] = [
  ["text", (path) => writeFileSync(path, "not a database at all, by any means"), "not a SQLite database"],
  ["foreign", (path) => void new Database(path).exec("CREATE TABLE theirs (x)").close(), "not made by accelgraph"],
  ["damaged", damage, "damaged"],
  ["newer", (path) => edit(path, "PRAGMA user_version = 99"), "schema version 99"],
];

function edit(path: string, sql: string): void {
  copyFileSync(good, path);
  new Database(path).exec(sql).close();
}

/** Overwrites every page but the first. */
function damage(path: string): void {
  const bytes = readFileSync(good);
  bytes.fill(0x5a, 4096);
  writeFileSync(path, bytes);
}

describe.each(BAD)("a %s file", (what, make, message) => {
  const path = place(`${what}.sqlite`);
  test.each([
    ["ingest", ["ingest", more]],
    ["query", ["query", "SELECT count(*) FROM paper"]],
    ["show", ["show", "vLLM"]],
    ["verify", ["verify"]],
    ["serve", ["serve", "--port", "0"]],
  ])("makes %s end with code 3 and stays as it was", async (_, args) => {
    rmSync(path, { force: true });
    make(path);
    const before = readFileSync(path);
    const { code, stdout, stderr } = await accelgraph([...args, "--db", path]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(new RegExp(`^error: ${path}: .*${message}.*\\. [A-Z].*\\.?\\n$`));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

it("says what to do where there is no database yet", async () => {
  const { code, stderr } = await accelgraph(["query", "SELECT 1", "--db", place("none.sqlite")]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("accelgraph ingest")]);
  expect(existsSync(place("none.sqlite"))).toBe(false);
});

it("reads a read-only file, and says why it cannot write it", async (context) => {
  needOrdinaryUser(context);
  const path = place("read-only.sqlite");
  copyFileSync(good, path);
  chmodSync(path, 0o444);
  expect((await accelgraph(["verify", "--db", path], { asOrdinaryUser: true })).code).toBe(0);
  const { code, stderr } = await accelgraph(["ingest", more, "--db", path], { asOrdinaryUser: true });
  expect([code, stderr]).toEqual([1, expect.stringContaining("cannot be written")]);
});

it("waits for a locked file, then says so and keeps what is stored", async () => {
  const path = place("locked.sqlite");
  copyFileSync(good, path);
  const other = new Database(path);
  other.exec("BEGIN EXCLUSIVE");
  const { code, stderr } = await accelgraph(["ingest", more, "--db", path]);
  other.exec("ROLLBACK");
  other.close();
  expect([code, stderr]).toEqual([1, expect.stringMatching(/Another program is writing.*try again/)]);
  expect(tableDigests(path)).toEqual(tableDigests(good));
});

it("keeps what was stored when the disk is full, and goes on when there is room", async () => {
  const path = place("full.sqlite");
  copyFileSync(good, path);
  const many = place("many.jsonl");
  writeFileSync(many, jsonLines(papers(2000)));
  // A limit on the size of files (in KiB) stands for the full disk: SQLite meets it in the same way.
  const limit = Math.ceil(readFileSync(good).length / 1024) + 600;
  const full = await accelgraph(["ingest", many, "--db", path, "--batch", "100"], { fileLimit: limit });
  expect(full.code).toBe(1);
  expect(full.stderr).toMatch(/error: .*full\.sqlite: The disk (is full|did not).*run the same command again/);
  expect((await accelgraph(["verify", "--db", path])).code).toBe(0);
  const rerun = JSON.parse((await accelgraph(["ingest", many, "--db", path, "--json"])).stdout);
  expect(rerun).toMatchObject({ papers: 2000, failed: 0, updated: 0 });
  expect(rerun.unchanged).toBeGreaterThanOrEqual(40);
});
