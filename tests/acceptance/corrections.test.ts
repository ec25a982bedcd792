/** Corrections by hand on the command line, and as a patch from one file to another. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { accelgraph, freshFolder } from "./command.ts";
import { jsonLines } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "mine.sqlite");
const file = join(folder, "papers.jsonl");

/** Invented names, which no lexicon knows. */
const papers = (speedup: number) =>
  jsonLines([
    {
      title: "Zorbium: Faster Decoding",
      abstract: `We propose Zorbium, a decoding system. Zorbium is ${speedup}x faster than vLLM on an A100.`,
    },
    {
      title: "A Second Look",
      abstract: `We compare systems. Our system Quillox is ${speedup}x faster than Zorbium on an A100.`,
    },
    {
      title: "A Third Look",
      abstract: `We compare systems. Our system Mandrake is ${speedup}x faster than Zorbiums on an A100.`,
    },
  ]);

const on = (database: string, ...args: string[]) => accelgraph([...args, "--db", database]);
const ask = (...args: string[]) => on(db, ...args);
const rows = async (sql: string, database = db) =>
  JSON.parse((await on(database, "query", sql, "--format", "json")).stdout) as Record<string, unknown>[];
const ingest = async (speedup: number, database = db) => {
  writeFileSync(file, papers(speedup));
  expect((await on(database, "ingest", file)).code).toBe(0);
};
const edges = async (name: string, database = db) =>
  (
    await rows(
      `SELECT source || ' ' || relation || ' ' || target AS edge FROM v_edges
      WHERE '${name}' IN (source, target) ORDER BY 1`,
      database,
    )
  ).map(({ edge }) => edge);

beforeAll(() => ingest(2.1));

describe("the inbox in the terminal", () => {
  it("lists what to decide, with the words and the command that decides it", async () => {
    const { code, stdout } = await ask("inbox");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Zorbium \(method\), 2 papers: /);
    expect(stdout).toContain("accelgraph alias merge method/zorbiums method/zorbium");
    const { total, items } = JSON.parse((await ask("inbox", "--kind", "duplicate", "--json")).stdout);
    expect([total, items[0].node.name, items[0].suggestion]).toEqual([1, "Zorbiums", "merge"]);
  });
});

describe("a correction", () => {
  it("holds through a new reading of the papers, and so does its undoing", async () => {
    const before = await edges("Quillox");
    expect(before).toContain("Quillox compared-with Zorbium");
    const { code, stdout } = await ask("correct", "reject", "quillox", "--reason", "a test");
    expect([code, stdout]).toEqual([0, "Quillox counts no more; 1 paper read again.\n"]);
    expect(await edges("Quillox")).toEqual([]);
    expect(await edges("A Second Look")).toContain("A Second Look compared-with Zorbium");
    await ingest(2.2);
    expect(await edges("Quillox")).toEqual([]);
    expect((await ask("correct", "undo", "Quillox")).stdout).toMatch(/^Quillox is as it was before/);
    expect(await edges("Quillox")).toEqual(before);
    await ingest(2.3);
    expect(await edges("Quillox")).toEqual(before);
    expect((await ask("verify")).code).toBe(0);
  });

  it("gives another type, which everything follows", async () => {
    expect((await ask("correct", "retype", "Mandrake", "model")).stdout).toMatch(/^Mandrake is a model from now on/);
    expect(await rows("SELECT type, papers FROM v_entities WHERE name = 'Mandrake'")).toEqual([
      { type: "model", papers: 1 },
    ]);
    await ask("correct", "undo", "Mandrake");
    expect(await rows("SELECT type FROM v_entities WHERE name = 'Mandrake'")).toEqual([{ type: "method" }]);
  });

  it("that cannot be is refused with a remedy", async () => {
    const unknown = await ask("correct", "accept", "Nothing");
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('nothing here is called "Nothing"')]);
    const label = await ask("correct", "reject", "technique/quantization");
    expect([label.code, label.stderr]).toEqual([2, expect.stringContaining("label that papers earn")]);
    const type = await ask("correct", "retype", "Zorbium", "modle");
    expect([type.code, type.stderr]).toEqual([2, expect.stringContaining("Did you mean model?")]);
    const none = await ask("correct", "undo", "Zorbium");
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("nothing was decided by hand")]);
  });
});

describe("a patch", () => {
  const patch = join(folder, "corrections.tsv");
  const theirs = join(folder, "theirs.sqlite");

  it("carries decisions to another file, once", async () => {
    await ask("correct", "accept", "Zorbium", "--reason", "it is\ta system");
    await ask("correct", "reject", "Quillox");
    await ask("correct", "retype", "Mandrake", "model");
    await ask("alias", "merge", "Zorbiums", "Zorbium", "--reason", "the plural");
    expect((await ask("corrections", "export", patch)).code).toBe(0);
    const text = readFileSync(patch, "utf8");
    expect(text.split("\n").slice(1)).toEqual([
      "retype\tmethod\tMandrake\tmodel\t\tretyped by hand",
      "reject\tmethod\tQuillox\t\t\trejected by hand",
      "accept\tmethod\tZorbium\t\t\tit is a system",
      "merge\tmethod\tZorbiums\tmethod\tZorbium\tthe plural",
      "",
    ]);
    await ingest(2.3, theirs);
    const first = await on(theirs, "corrections", "import", patch);
    expect([first.code, first.stdout]).toEqual([
      0,
      "4 decisions: 4 applied, 0 were so already, 0 name nothing here.\n",
    ]);
    const again = await on(theirs, "corrections", "import", patch);
    expect(again.stdout).toBe("4 decisions: 0 applied, 4 were so already, 0 name nothing here.\n");
    expect((await on(theirs, "corrections", "export")).stdout).toBe(text);
    const views = ["v_edges", "v_entities", "v_measurements", "v_inbox"];
    for (const view of views) {
      const seen = async (database: string) =>
        (await rows(`SELECT * FROM ${view}`, database))
          .map(({ edge_id, entity_id, measurement_id, ...row }) => JSON.stringify(row))
          .sort();
      expect(await seen(theirs)).toEqual(await seen(db));
    }
  });

  it("with lines that are none is taken over in part, each named with what to do", async () => {
    const text = [
      "# a comment",
      "accept\tmethod\tvLLM",
      "aprove\tmethod\tvLLM",
      "retype\tmethod\tZorbium\tplanet",
      "merge\tmethod\tZorbium",
      "reject\tmethod\tNobody Knows It",
      "",
    ].join("\r\n");
    const { code, stdout, stderr } = await accelgraph(["corrections", "import", "-", "--db", theirs], { stdin: text });
    expect([code, stdout]).toEqual([1, "2 decisions: 1 applied, 0 were so already, 1 name nothing here.\n"]);
    expect(stderr).toContain('-:3: "aprove" is none of accept, merge, reject, retype, split.');
    expect(stderr).toContain('-:4: "planet" is none of the types');
    expect(stderr).toContain("-:5: A merge needs a type to go into");
    expect(stderr).toContain('-:6: nothing here is a method called "Nobody Knows It"');
    const missing = await on(theirs, "corrections", "import", join(folder, "none.tsv"));
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("The patch cannot be read")]);
  });
});
