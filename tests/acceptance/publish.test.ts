/** `publish` as a user runs it: what is in the folder, and what is refused. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it, test } from "vitest";
import { buildWebIfStale } from "../../scripts/build-web.ts";
import { accelgraph, freshFolder, needOrdinaryUser, ROOT } from "./command.ts";

const folder = freshFolder();
const db = join(folder, "Edge papers.sqlite");
const site = join(folder, "site");
const publish = (to: string, ...more: string[]) => accelgraph(["publish", to, "--db", db, ...more]);
const json = <Value>(name: string) => JSON.parse(readFileSync(join(site, name), "utf8")) as Value;

beforeAll(async () => {
  if (!buildWebIfStale()) throw new Error("the app does not build");
  const made = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), "--db", db]);
  expect(made.code, made.stderr).toBe(0);
  const { code, stderr, stdout } = await publish(site, "--title", 'Edge & "more"');
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("Edge-papers.sqlite");
});

describe("the published folder", () => {
  it("holds the same database, laid out for being read in parts", () => {
    const [own, copy] = [db, join(site, "Edge-papers.sqlite")].map((path) => new Database(path, { readonly: true }));
    const all = "SELECT * FROM v_measurements ORDER BY measurement_id";
    expect(copy?.prepare(all).all()).toEqual(own?.prepare(all).all());
    for (const [pragma, value] of [
      ["journal_mode", "delete"],
      ["page_size", 8192],
      ["freelist_count", 0],
      ["integrity_check", "ok"],
    ])
      expect(copy?.pragma(`${pragma}`, { simple: true }), String(pragma)).toBe(value);
    // One segment: the search index is in one piece.
    const segments = "SELECT count(DISTINCT segid) AS n FROM paper_search_idx";
    expect(copy?.prepare(segments).get()).toEqual({ n: 1 });
    expect(existsSync(join(site, "Edge-papers.sqlite-wal"))).toBe(false);
  });

  it("names itself rightly, whatever is in the title", () => {
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain("<title>Edge &amp; &quot;more&quot;</title>");
    expect(json("site.webmanifest")).toMatchObject({ name: 'Edge & "more"' });
  });

  it("has no address that leads out of it", () => {
    const page = readFileSync(join(site, "index.html"), "utf8");
    const addresses = [...page.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      expect(address).toMatch(/^\.\//);
      expect(existsSync(join(site, address)), address).toBe(true);
    }
  });

  /** Keys of https://docs.datasette.io/en/stable/metadata.html and its page on canned queries. */
  const KEYS = {
    root: ["title", "description", "license", "license_url", "source", "source_url", "about", "about_url", "databases"],
    database: [
      "title",
      "description",
      "license",
      "license_url",
      "source",
      "source_url",
      "about",
      "about_url",
      "tables",
      "queries",
    ],
    table: [
      "title",
      "description",
      "columns",
      "units",
      "sort",
      "sort_desc",
      "size",
      "sortable_columns",
      "label_column",
      "hidden",
      "facets",
      "fts_table",
      "fts_pk",
      "searchmode",
    ],
    query: ["title", "description", "sql", "params", "hide_sql", "fragment"],
  };

  it("describes itself to Datasette by its documented keys only, and every question runs", () => {
    type Level = Record<string, Record<string, Record<string, Record<string, unknown>>>>;
    const metadata = json<{ databases: Level }>("metadata.json");
    const known = (level: keyof typeof KEYS, value: object) =>
      expect(KEYS[level]).toEqual(expect.arrayContaining(Object.keys(value)));
    known("root", metadata);
    const database = metadata.databases["Edge-papers"] ?? {};
    known("database", database);
    const file = new Database(join(site, "Edge-papers.sqlite"), { readonly: true });
    for (const [name, table] of Object.entries(database.tables ?? {})) {
      known("table", table);
      const columns = file.prepare("SELECT name FROM pragma_table_xinfo(?)").pluck().all(name);
      expect(columns, name).toEqual(expect.arrayContaining(Object.keys(table.columns as object)));
      expect(table.description).toMatch(/\S/);
    }
    const queries = Object.values(database.queries ?? {});
    expect(queries.length).toBeGreaterThanOrEqual(25);
    for (const query of queries) {
      known("query", query);
      const given = Object.fromEntries((query.params as string[]).map((name) => [name, "GPU"]));
      expect(file.prepare(String(query.sql)).all(given)).toBeInstanceOf(Array);
    }
  });
});

describe("publishing again", () => {
  it("leaves the visitor's own files alone and takes away what is no longer needed", async () => {
    writeFileSync(join(site, "CNAME"), "papers.example");
    const list = json<string[]>("site-files.json");
    writeFileSync(join(site, "assets/old-chunk.js"), "");
    writeFileSync(
      join(site, "site-files.json"),
      JSON.stringify([...list, "assets/old-chunk.js", "../Edge papers.sqlite"]),
    );
    const { code, stderr } = await publish(site);
    expect(code, stderr).toBe(0);
    expect(existsSync(join(site, "CNAME"))).toBe(true);
    expect(existsSync(join(site, "assets/old-chunk.js"))).toBe(false);
    expect(existsSync(db)).toBe(true);
    expect(json<string[]>("site-files.json")).toEqual(list);
  });

  it("gives the same bytes for the same file", async () => {
    const again = join(folder, "again");
    await publish(again);
    for (const name of ["index.html", "service-worker.js", "answers.json", "metadata.json", "Edge-papers.sqlite"]) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(site, name))), name).toBe(true);
    }
  });
});

describe("what is refused", () => {
  test("a folder with other things in it", async () => {
    const full = join(folder, "full");
    mkdirSync(full);
    writeFileSync(join(full, "thesis.tex"), "");
    const { code, stderr } = await publish(full);
    expect(code).toBe(1);
    expect(stderr).toContain("thesis.tex");
    expect(readdirSync(full)).toEqual(["thesis.tex"]);
  });

  test("a folder that may not be written to", async (context) => {
    needOrdinaryUser(context);
    const shut = join(folder, "shut");
    mkdirSync(shut);
    chmodSync(shut, 0o555);
    const { code, stderr } = await accelgraph(["publish", join(shut, "site"), "--db", db], { asOrdinaryUser: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be written here.*may write to/s);
  });

  test("a database that is none", async () => {
    const none = join(folder, "none.sqlite");
    writeFileSync(none, "not a database at all");
    const { code, stderr } = await accelgraph(["publish", join(folder, "never"), "--db", none]);
    expect(code).toBe(3);
    expect(stderr).toContain("not a SQLite database");
    expect(existsSync(join(folder, "never"))).toBe(false);
  });
});
