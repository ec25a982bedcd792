/** The file written down for other programs, and read again by them. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parquetReadObjects } from "hyparquet";
import { Parser, Store } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { accelgraph, freshFolder, ROOT } from "./command.ts";
import { ingestOddPapers, objects } from "./odd-papers.ts";

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

let inputs: string[] = [];

beforeAll(async () => {
  inputs = await ingestOddPapers(db);
  file = new Database(db, { readonly: true });
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
    const names = [...objects(file, "table"), ...objects(file, "view")];
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
    for (const name of [...objects(file, "table"), ...objects(file, "view")]) {
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
    const fresh = await accelgraph(["extract", ...inputs]);
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
