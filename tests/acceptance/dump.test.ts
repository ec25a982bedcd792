/** The file dumped as text and loaded again: the same tables, or nothing at all. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder } from "./command.ts";
import { ingestOddPapers, objects } from "./odd-papers.ts";

const folder = freshFolder();
const db = join(folder, "papers.sqlite");
const at = (name: string) => join(folder, name);
let file: Database.Database;

beforeAll(async () => {
  await ingestOddPapers(db);
  const named = new Database(db);
  named.exec("INSERT INTO saved_view (name, address) VALUES ('odd ones', '/graph?map=1')");
  named.close();
  file = new Database(db, { readonly: true });
});

/** Each value of each row with its type, as SQLite says both. */
function contents(of: Database.Database, table: string): unknown[] {
  const columns = of.prepare("SELECT name FROM pragma_table_xinfo(?)").pluck().all(table) as string[];
  const wanted = columns.map((column) => `quote("${column}"), typeof("${column}")`).join(", ");
  return of
    .prepare(`SELECT ${wanted} FROM "${table}" ORDER BY ${columns.map((_, i) => i * 2 + 1).join(", ")}`)
    .raw()
    .all();
}

describe("a dump that is loaded", () => {
  const again = at("again.sqlite");
  beforeAll(async () => {
    const dumped = await accelgraph(["dump", at("dump.jsonl"), "--db", db]);
    expect(dumped.code, dumped.stderr).toBe(0);
    const loaded = await accelgraph(["load", at("dump.jsonl"), "--db", again]);
    expect(loaded.code, loaded.stderr).toBe(0);
  });

  it("is the same in every table and view, byte for byte", () => {
    const other = new Database(again, { readonly: true });
    for (const kind of ["table", "view"]) {
      expect(objects(other, kind)).toEqual(objects(file, kind));
      for (const name of objects(file, kind)) expect(contents(other, name), name).toEqual(contents(file, name));
    }
    const schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name";
    expect(other.prepare(schema).all()).toEqual(file.prepare(schema).all());
    for (const pragma of ["application_id", "user_version", "integrity_check", "journal_mode"]) {
      expect(other.pragma(pragma), pragma).toEqual(file.pragma(pragma));
    }
    const search = `SELECT rowid, bm25(paper_search, 8, 1, 0.5) AS rank FROM paper_search WHERE paper_search MATCH ? ORDER BY rank, rowid`;
    for (const words of ['"LLaMA-7B"', "speed*", '"2.3x"']) {
      expect(other.prepare(search).all(words)).toEqual(file.prepare(search).all(words));
    }
  });

  it("dumps to the same bytes, and is verified", async () => {
    const { stdout } = await accelgraph(["dump", "--db", again]);
    expect(stdout).toBe(readFileSync(at("dump.jsonl"), "utf8"));
    const verified = await accelgraph(["verify", "--db", again]);
    expect(verified.code, verified.stdout).toBe(0);
  });

  it("loads from standard input", async () => {
    const piped = at("piped.sqlite");
    const { code, stderr } = await accelgraph(["load", "-", "--db", piped], { stdin: readFileSync(at("dump.jsonl")) });
    expect(code, stderr).toBe(0);
    expect(contents(new Database(piped, { readonly: true }), "claim")).toEqual(contents(file, "claim"));
  });

  const changed = (change: (lines: string[]) => string[]) =>
    change(readFileSync(at("dump.jsonl"), "utf8").split("\n")).join("\n");
  test.each([
    ["no dump", () => "# Notes\n", 2, "not a dump of accelgraph"],
    ["nothing", () => "", 2, "not a dump of accelgraph"],
    [
      "another version",
      () => changed(([, ...rest]) => ['{"dump":"accelgraph","schema_version":99}', ...rest]),
      3,
      "schema version 99",
    ],
    ["a dump that is cut off", () => changed((lines) => lines.slice(0, 400)), 3, "cut off or was changed"],
    [
      "a line that is broken off",
      () => changed((lines) => lines.map((line, i) => (i === 50 ? line.slice(0, 9) : line))),
      3,
      ":51: ",
    ],
    [
      "a row of another table's",
      () => changed((lines) => lines.map((line, i) => (i === 50 ? "[1]" : line))),
      3,
      ":51: ",
    ],
  ])("is refused as a whole where it is %s", async (name, make, expected, message) => {
    const dump = at(`${name}.jsonl`);
    const target = at(`${name}.sqlite`);
    writeFileSync(dump, make());
    const { code, stderr } = await accelgraph(["load", dump, "--db", target]);
    expect(stderr).toContain(message);
    expect(code).toBe(expected);
    expect(readdirSync(folder).filter((entry) => entry.startsWith(`${name}.sqlite`))).toEqual([]);
  });

  it("does not touch a file that is there", async () => {
    const before = readFileSync(again);
    const { code, stderr } = await accelgraph(["load", at("dump.jsonl"), "--db", again]);
    expect(code).toBe(2);
    expect(stderr).toContain("already");
    expect(readFileSync(again).equals(before)).toBe(true);
  });
});
