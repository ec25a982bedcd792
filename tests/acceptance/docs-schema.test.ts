/** docs/schema.md is the file's own manual; and the canned questions answer on the sample notes with their examples. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, it, test } from "vitest";
import { schemaPage } from "../../scripts/schema-page.ts";
import { accelgraph, freshFolder, ROOT } from "./command.ts";

const db = join(freshFolder(), "sample.sqlite");

beforeAll(async () => {
  const { code, stderr } = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), "--db", db]);
  expect(code, stderr).toBe(0);
});

it("docs/schema.md says what the file says of itself", () => {
  const page = readFileSync(join(ROOT, "docs/schema.md"), "utf8");
  expect(page, "run `node scripts/run.mjs scripts/refresh-docs.ts`").toBe(schemaPage());
});

/** Questions that the sample notes have no answer to. */
const NO_ANSWER = ["conflicts"];

it("every canned question has an answer on the sample notes, by the examples that stand beside it", async () => {
  const file = new Database(db, { readonly: true });
  const queries = file.prepare("SELECT name, sql FROM queries ORDER BY position").all() as {
    name: string;
    sql: string;
  }[];
  const examples = file.prepare("SELECT name, example FROM query_parameter WHERE query = ?").raw();
  const given = (name: string) => Object.fromEntries(examples.all(name) as [string, string][]);
  expect(queries.length).toBeGreaterThanOrEqual(25);
  const empty = queries.filter(({ name, sql }) => file.prepare(sql).all(given(name)).length === 0);
  expect(empty.map(({ name }) => name)).toEqual(NO_ANSWER);
  const listed = await accelgraph(["query", "--list", "--json", "--db", db]);
  expect((JSON.parse(listed.stdout) as { name: string }[]).map(({ name }) => name)).toEqual(
    queries.map(({ name }) => name),
  );
});

test.each(['"LLaMA-7B"', '"2.3x"', "W4A8", "H_2O", "speculat*"])("full-text search finds %s", async (words) => {
  const found = await accelgraph([
    "query",
    "--name",
    "papers-about",
    "--param",
    `words=${words}`,
    "--json",
    "--db",
    db,
  ]);
  expect(found.code, found.stderr).toBe(0);
  expect(JSON.parse(found.stdout).length).toBeGreaterThan(0);
});
