/** The file written down for other programs, and read again by them; dumped and loaded. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parquetReadObjects } from "hyparquet";
import { Parser, Store } from "n3";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder, ROOT } from "./command.ts";

const folder = freshFolder();
const db = join(folder, "papers.sqlite");
const at = (name: string) => join(folder, name);
const run = async (...args: string[]) => {
  const done = await accelgraph([...args, "--db", db]);
  expect(done.code, done.stderr).toBe(0);
  return done.stdout;
};
let file: Database.Database;
type Row = Record<string, unknown>;

beforeAll(async () => {
  // Names and words that formats trip over.
  const odd = {
    title: 'Odd "|<script>: a 😀 cache',
    abstract: "We propose Odd-Cache, which is 2.3x faster than vLLM\non the A100, \\ up to 7%.",
  };
  writeFileSync(at("odd.jsonl"), `${JSON.stringify(odd)}\n`);
  const made = await accelgraph(["ingest", join(ROOT, "db/seed/notes"), at("odd.jsonl"), "--db", db]);
  expect(made.code, made.stderr).toBe(0);
  file = new Database(db, { readonly: true });
});

/** Names of tables and views that hold something of their own. */
function objects(kind: string, of = file): string[] {
  const names = of.prepare("SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name").pluck().all(kind) as string[];
  return names.filter((name) => !/^sqlite_|_search(_data|_idx|_docsize|_config|_content)?$/.test(name));
}

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
    await run("dump", at("dump.jsonl"));
    const loaded = await accelgraph(["load", at("dump.jsonl"), "--db", again]);
    expect(loaded.code, loaded.stderr).toBe(0);
  });

  it("is the same in every table and view, byte for byte", () => {
    const other = new Database(again, { readonly: true });
    for (const kind of ["table", "view"]) {
      expect(objects(kind, other)).toEqual(objects(kind));
      for (const name of objects(kind)) expect(contents(other, name), name).toEqual(contents(file, name));
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

describe("RDF", () => {
  const A = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const OURS = "urn:accelgraph:terms:";
  let text = "";
  let graph: Store;
  beforeAll(async () => {
    text = await run("export", "--to", "rdf");
    graph = new Store(new Parser({ format: "N-Triples" }).parse(text));
  });
  const count = (predicate: string, object: string) => graph.countQuads(null, predicate, object, null);
  const number = (sql: string) => file.prepare(sql).pluck().get();

  it("says all that the file says", () => {
    expect(count(A, `${OURS}Claim`)).toBe(number("SELECT count(*) FROM claim"));
    expect(count(A, `${OURS}Measurement`)).toBe(number("SELECT count(*) FROM measurement"));
    expect(count(A, "https://schema.org/ScholarlyArticle")).toBe(number("SELECT count(*) FROM paper"));
    expect(count(A, "http://www.w3.org/2004/02/skos/core#Concept")).toBe(
      number("SELECT count(*) FROM entity WHERE canonical = id"),
    );
    for (const { relation, n } of file.prepare("SELECT relation, count(*) AS n FROM edge GROUP BY 1").all() as {
      relation: string;
      n: number;
    }[]) {
      expect(graph.countQuads(null, OURS + relation, null, null), relation).toBe(n);
    }
  });

  it("quotes words as the paper has them", () => {
    const title = graph.getObjects(null, "http://purl.org/dc/terms/title", null).map(({ value }) => value);
    expect(title).toContain('Odd "|<script>: a 😀 cache');
  });

  it("explains each of its own terms, and the document lists all that it uses", () => {
    const page = readFileSync(join(ROOT, "docs/interchange.md"), "utf8");
    const prefixes = Object.fromEntries(
      [...page.matchAll(/^\| `(\w+):` \| `([^`]+)` \|/gm)].map(([, name, address]) => [address, name]),
    );
    const short = (address: string) => {
      const found = Object.keys(prefixes).find((start) => address.startsWith(start));
      return found === undefined ? address : `${prefixes[found]}:${address.slice(found.length)}`;
    };
    const used = new Set(graph.getPredicates(null, null, null).map(({ value }) => value));
    for (const { value } of graph.getObjects(null, A, null)) used.add(value);
    for (const term of used) {
      expect(page, term).toContain(`\`${short(term)}\``);
      if (term.startsWith(OURS))
        expect(graph.countQuads(term, "http://www.w3.org/2000/01/rdf-schema#comment", null, null), term).toBe(1);
    }
  });

  it("gives things the addresses that are asked for", async () => {
    const based = await run("export", "--to", "rdf", "--base", "https://papers.example/graph/");
    expect(based).toContain("<https://papers.example/graph/paper/");
    expect(based.split("\n")).toHaveLength(text.split("\n").length);
  });
});

describe("tables", () => {
  it("are CSV that SQLite's own shell reads back", async () => {
    await run("export", "--to", "csv", "--out", at("csv"));
    const names = [...objects("table"), ...objects("view")];
    expect(readdirSync(at("csv")).sort()).toEqual(names.map((name) => `${name}.csv`).sort());
    for (const name of ["v_measurements", "paper", "claim"]) {
      const script = [".mode csv", `.import '${at(`csv/${name}.csv`)}' t`, ".mode json", "SELECT * FROM t"];
      const read = execFileSync("sqlite3", [":memory:"], { input: script.join("\n"), encoding: "utf8" });
      const columns = file.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0").pluck().all(name);
      const own = file.prepare(`SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM "${name}"`).all();
      const asText = (row: unknown) =>
        JSON.stringify(
          Object.entries(row as Row).map(([column, value]) => [column, value === null ? "" : String(value)]),
        );
      expect((JSON.parse(read) as Row[]).map(asText).sort(), name).toEqual(own.map(asText).sort());
    }
  });

  it("are Parquet with the values and types of the file", async () => {
    await run("export", "--to", "parquet", "--out", at("parquet"));
    for (const name of [...objects("table"), ...objects("view")]) {
      const bytes = readFileSync(at(`parquet/${name}.parquet`));
      const columns = file
        .prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0")
        .pluck()
        .all(name) as string[];
      const key = file
        .prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
        .pluck()
        .all(name) as string[];
      const order = key.length > 0 ? `ORDER BY ${key.map((column) => `"${column}"`).join(", ")}` : "";
      const own = file
        .prepare(`SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM "${name}" ${order}`)
        .all() as Row[];
      const read = (await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      })) as Row[];
      const plain = read.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === "bigint" ? Number(v) : v])),
      );
      expect(plain, name).toEqual(own);
    }
  });

  it("want a folder", async () => {
    const { code, stderr } = await accelgraph(["export", "--to", "csv", "--db", db]);
    expect(code).toBe(2);
    expect(stderr).toContain("--out");
  });
});

describe("records", () => {
  it("are those that the papers gave, as far as the file keeps them", async () => {
    const stored = (await run("export", "--to", "jsonl"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const fresh = await accelgraph(["extract", join(ROOT, "db/seed/notes"), at("odd.jsonl")]);
    const found = fresh.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const byTitle = new Map(found.map((record) => [record.title, record]));
    expect(stored).toHaveLength(found.length);
    for (const record of stored) {
      const own = byTitle.get(record.title);
      expect(record.text).toBe(own.text);
      expect([...record.techniques].sort()).toEqual([...own.techniques].sort());
      expect([...record.model_classes].sort()).toEqual([...own.model_classes].sort());
      const numbers = (r: typeof record) =>
        r.measurements.map((m: Row) => `${m.metric} ${m.value} ${m.unit} ${m.qualifier} ${m.start}`).sort();
      expect(numbers(record)).toEqual(numbers(own));
      const roles = (r: typeof record) => r.entities.map((e: Row) => `${e.type} ${e.role}`).sort();
      expect(roles(record)).toEqual(roles(own));
      for (const entity of record.entities) {
        for (const mention of entity.mentions) expect(record.text.slice(mention.start, mention.end)).toBe(mention.text);
      }
    }
  });
});
