/** View files on the command line: what each key does to the picture, and what is said where one does not fit. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder, needOrdinaryUser } from "./command.ts";
import { jsonLines } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "view.sqlite");
let made = 0;

/** Renders a view file. */
function view(text: string, to = "json", ...args: string[]) {
  const file = join(folder, `${made++}.yaml`);
  writeFileSync(file, text);
  return accelgraph(["view", file, "--to", to, "--db", db, ...args]);
}

const drawn = async (text: string) => JSON.parse((await view(text)).stdout);
const namesOf = (drawing: { nodes: { name: string }[] }) => drawing.nodes.map(({ name }) => name);

beforeAll(async () => {
  const papers = [
    {
      title: "Zorbium: Faster Decoding",
      date: "2022-03-01",
      abstract:
        "We propose Zorbium, a speculative decoding method for large language models. Zorbium is 2.1x faster than vLLM on an A100 GPU.",
    },
    {
      title: "Quibble: Pruning at Scale",
      abstract: "We propose Quibble, a pruning method. Quibble is 1.5x faster than Zorbium on an H100 GPU.",
    },
  ];
  writeFileSync(join(folder, "papers.jsonl"), jsonLines(papers));
  await accelgraph(["ingest", join(folder, "papers.jsonl"), "--db", db]);
});

describe("a view file", () => {
  it("gives the same bytes each time, in every order of its keys", async () => {
    const [one, other] = await Promise.all([
      view("focus: Zorbium\ndepth: 2\ntheme: dark", "svg"),
      view("theme: dark\ndepth: 2\nfocus: [Zorbium]", "svg"),
    ]);
    expect(one.stdout).toContain("</svg>");
    expect(other.stdout).toBe(one.stdout);
  });

  it("places, hides, colours and links what it names", async () => {
    const { nodes } = await drawn(
      'focus: zorbium\npins: { A100: [300, -200] }\nhide: vLLM\ncolours: { A100: "#abc" }\nlinks: "https://example.org/{type}?n={name}"',
    );
    const a100 = nodes.find(({ name }: { name: string }) => name === "A100");
    expect(a100).toMatchObject({ x: 300, y: -200, colour: "#aabbcc", href: "https://example.org/hardware?n=A100" });
    expect(namesOf({ nodes })).not.toContain("vLLM");
  });

  test.each(["rings", "forces", "map"])("keeps a pin under the layout %s", async (layout) => {
    const { nodes } = await drawn(`focus: Zorbium\ndepth: 2\nlayout: ${layout}\npins: { Quibble: [77, 99] }`);
    expect(nodes.find(({ name }: { name: string }) => name === "Quibble")).toMatchObject({ x: 77, y: 99 });
  });

  it("narrows by type, relation and year", async () => {
    expect(namesOf(await drawn("focus: Zorbium\ntypes: [hardware]")).sort()).toEqual(["A100", "Zorbium"]);
    const { edges } = await drawn("focus: Zorbium\nrelations: [compared-with]");
    expect(new Set(edges.map(({ relation }: { relation: string }) => relation))).toEqual(new Set(["compared-with"]));
    expect((await drawn("focus: Zorbium\nsince: 2022\nuntil: 2022")).edges.length).toBeGreaterThan(0);
    expect((await drawn("focus: A100\nsince: 2023")).edges).toEqual([]);
  });

  it("has the size and the theme that it asks for, and options go before it", async () => {
    const { stdout } = await view("focus: Zorbium\nsize: { width: 640, height: 400 }\ntheme: light", "svg");
    expect(stdout).toMatch(/width="640" height="400"/);
    expect(stdout).not.toContain("prefers-color-scheme");
    expect((await view("focus: Zorbium\ntheme: light", "svg", "--theme", "page")).stdout).toContain(
      "prefers-color-scheme",
    );
  });

  it("names its database as seen from itself, and may come from standard input", async () => {
    mkdirSync(join(folder, "notes"), { recursive: true });
    const note = join(folder, "notes/awq.yaml");
    writeFileSync(note, "database: ../view.sqlite\nfocus: Zorbium");
    const fromFile = await accelgraph(["view", note, "--to", "json"]);
    const piped = await accelgraph(["view", "-", "--to", "json", "--db", db], { stdin: "focus: Zorbium" });
    expect([fromFile.code, piped.code]).toEqual([0, 0]);
    expect(piped.stdout).toBe(fromFile.stdout);
  });

  it("says how many rows it left out of a long answer", async () => {
    const { stdout, stderr } = await view("sql: SELECT * FROM v_edges ORDER BY edge_id\nlimit: 2");
    expect(JSON.parse(stdout).edges).toHaveLength(2);
    expect(stderr).toContain("Left out: the rows after the first 2.");
  });

  it("becomes a PNG of twice its size", async () => {
    const out = join(folder, "out.png");
    const { code, stderr } = await view("focus: Zorbium\nsize: { width: 400, height: 300 }", "png", "--out", out);
    expect(code, stderr).toBe(0);
    const png = readFileSync(out);
    expect(png.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
  });
});

describe("a view that does not fit", () => {
  test.each([
    ["an unknown key", "focus: Zorbium\ndept: 2", /:2: a view has no key "dept".*Did you mean depth\?/],
    ["an unknown name", "focus: Zorbiun", /Did you mean "Zorbium"\?/],
    ["an unknown name among the pins", "focus: Zorbium\npins: { A10: [1, 2] }", /nothing here is called "A10"/],
    ["a query that writes", "sql: DELETE FROM paper", /Only reading is allowed/],
    ["a query that writes after reading", "sql: SELECT 1; DELETE FROM paper", /SQLite says|Only reading/],
    ["a query that attaches", "sql: ATTACH 'other.sqlite' AS other", /Only reading is allowed/],
    ["a query with an error", "sql: SELECT source FROM nowhere", /no such table: nowhere/],
    ["a query without the columns", "sql: SELECT name FROM entity", /no column source, relation, target/],
  ])("meets %s with code 2, nothing written, and a remedy", async (_name, text, said) => {
    const { code, stdout, stderr } = await view(text, "svg");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
  });

  it("stops an endless query and names the limit", async () => {
    const endless =
      "sql: WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS source FROM n";
    const { code, stderr } = await view(endless, "svg");
    expect(code).toBe(1);
    expect(stderr).toMatch(/stopped after its limit of 5 s/);
  });

  it("draws an empty picture and says so where nothing passes", async () => {
    const { code, stdout, stderr } = await view("sql: SELECT * FROM v_edges WHERE 0", "svg");
    expect(code).toBe(0);
    expect(stdout).toContain("Nothing in the file passes what was asked.");
    expect(stderr).toContain("The view has no nodes");
  });

  it("says where a file is missing or the target cannot be written to", async (context) => {
    expect(await accelgraph(["view", join(folder, "none.yaml"), "--to", "svg", "--db", db])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot be read"),
    });
    needOrdinaryUser(context);
    const shut = join(folder, "shut");
    mkdirSync(shut);
    chmodSync(shut, 0o555);
    const target = ["view", "--focus", "Zorbium", "--to", "svg", "--db", db, "--out", join(shut, "a.svg")];
    const { code, stderr } = await accelgraph(target, { asOrdinaryUser: true });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/a\.svg: it could not be written.*Choose a place/s)]);
  });
});
