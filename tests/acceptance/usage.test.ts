/** The command line's own manners: help, suggestions, formats, limits, pipes. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, ended, freshFolder, ROOT, start } from "./command.ts";
import { jsonLines, papers } from "./papers.ts";

const folder = freshFolder();
const db = join(folder, "usage.sqlite");
const COMMANDS = [
  "ingest",
  "extract",
  "evaluate",
  "query",
  "show",
  "path",
  "matrix",
  "view",
  "alias",
  "inbox",
  "correct",
  "corrections",
  "serve",
  "verify",
  "diff",
];
const ask = (...args: string[]) => accelgraph([...args, "--db", db]);

beforeAll(async () => {
  writeFileSync(join(folder, "papers.jsonl"), jsonLines(papers(60)));
  await accelgraph(["ingest", join(folder, "papers.jsonl"), "--db", db]);
});

describe("help", () => {
  it("lists every command", async () => {
    const { code, stdout } = await accelgraph(["--help"]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
  });
  test.each(COMMANDS)("of %s has an example", async (command) => {
    const { code, stdout } = await accelgraph([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  $ accelgraph ${command}`);
  });
});

describe("a mistake is met with code 2 and the nearest right word", () => {
  test.each([
    ["a command", ["ingset", "x"], "Did you mean ingest?"],
    ["a flag", ["ingest", "x", "--jsn"], "Did you mean --json?"],
    ["a format", ["extract", "-", "--format", "bibtx"], "Did you mean bibtex?"],
    ["an axis", ["matrix", "techniqe", "hardware"], "Did you mean technique?"],
    ["a number", ["serve", "--port", "many"], "whole number from 0 to 65535"],
    ["a missing argument", ["ingest"], "missing required argument"],
    ["no command", [], "Usage: accelgraph"],
  ])("%s", async (_, args, hint) => {
    const { code, stdout, stderr } = await accelgraph(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(hint);
  });
  test.each([
    ["a name", ["show", "QuickA25"], /Did you mean "Quick[A-Z]\d+"\?/],
    ["a name in a path", ["path", "vLMM", "A100"], /Did you mean "vLLM"\?/],
    ["a canned question", ["query", "--name", "no-such-question"], /no question is called/],
    ["bad SQL", ["query", "SELECT nonsense FROM paper"], /no such column: nonsense/],
    ["SQL that writes", ["query", "DELETE FROM paper"], /Only reading/],
    ["SQL that attaches", ["query", "ATTACH 'x.sqlite' AS x"], /Only reading/],
    ["SQL and a name", ["query", "SELECT 1", "--name", "x"], /either SQL or --name/],
    ["neither", ["query"], /either SQL or --name/],
  ])("%s", async (_, args, hint) => {
    const { code, stdout, stderr } = await ask(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(hint);
  });
});

describe("query", () => {
  it("answers in each format", async () => {
    const sql = `SELECT 'a "b", c|d' AS x, 1.5 AS y, NULL AS z`;
    const in_ = async (format: string) => (await ask("query", sql, "--format", format)).stdout;
    expect(await in_("csv")).toBe('x,y,z\n"a ""b"", c|d",1.5,\n');
    expect(JSON.parse(await in_("json"))).toEqual([{ x: 'a "b", c|d', y: 1.5, z: null }]);
    expect(await in_("md")).toBe('| x | y | z |\n| --- | --: | --: |\n| a "b", c\\|d | 1.5 |  |\n');
    expect(await in_("table")).toMatch(/^x +y +z\n-+\na "b", c\|d +1\.5\n$/);
  });

  it("names the limit that cuts an answer", async () => {
    const rows = await ask("query", "SELECT id FROM paper", "--rows", "5", "--format", "csv");
    expect(rows.stdout.trim().split("\n")).toHaveLength(6);
    expect(rows.stderr).toContain("Only the first 5 rows");
    const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    const slow = await ask("query", endless, "--seconds", "1");
    expect([slow.code, slow.stderr]).toEqual([1, expect.stringContaining("limit of 1 s")]);
  });

  it("lists the questions that are ready, and answers them with their examples", async () => {
    const { stdout } = await ask("query", "--list", "--json");
    const queries = JSON.parse(stdout) as { name: string; parameters: unknown[] }[];
    expect(queries.length).toBeGreaterThanOrEqual(25);
    const failed = [];
    for (const { name } of queries.slice(0, 6)) {
      const { code, stderr } = await ask("query", "--name", name, "--format", "json");
      if (code !== 0) failed.push([name, stderr]);
    }
    expect(failed).toEqual([]);
  });
});

describe("answers in the terminal", () => {
  it("shows what is known of a name, with the words", async () => {
    const { code, stdout } = await ask("show", "vllm");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^vLLM, method, /);
    expect(stdout).toContain("x faster than vLLM");
    expect(JSON.parse((await ask("show", "vllm", "--json")).stdout).node.name).toBe("vLLM");
  });
  it("finds a path", async () => {
    const { code, stdout } = await ask("path", "QuickA0", "QuickB1");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^QuickA0 to QuickB1 in \d steps\n/);
  });
  it("draws a matrix", async () => {
    const { code, stdout } = await ask("matrix", "method", "hardware", "--format", "csv");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^method,GPU,/);
  });
});

describe("serve", () => {
  it("answers on the loopback until it is told to end", async () => {
    const child = start(["serve", "--db", db, "--port", "0"]);
    const outcome = ended(child);
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0];
    const meta = await (await fetch(`${address}/api/meta`)).json();
    expect(meta).toMatchObject({ file: "usage.sqlite", counts: { papers: 60 } });
    child.kill("SIGINT");
    expect((await outcome).code).toBe(0);
  });

  it("names a port that is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { code, stderr } = await ask("serve", "--port", String(port));
    other.close();
    expect([code, stderr]).toEqual([1, expect.stringMatching(new RegExp(`Port ${port} is used.*--port`))]);
  });
});

it("tells what one file says and another does not", async () => {
  const other = join(folder, "other.sqlite");
  await accelgraph(["ingest", "-", "--db", other], { stdin: jsonLines(papers(60, 1)) });
  const { code, stdout } = await accelgraph(["diff", db, other]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^papers: 1 gained, 1 lost, 59 the same\n {2}\+ QuickI60: .*\n {2}- QuickA0: /);
  const same = JSON.parse((await accelgraph(["diff", db, db, "--json"])).stdout);
  expect(same.claims).toMatchObject({ gained: [], lost: [] });
  expect(same.claims.kept).toBeGreaterThan(100);
});

describe("evaluate", () => {
  it("says what is wrong with the gold file, and compares", async () => {
    const missing = await accelgraph(["evaluate", "--gold", join(folder, "none.jsonl"), join(folder, "papers.jsonl")]);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("gold file cannot be read")]);
    const records = await accelgraph(["extract", join(folder, "papers.jsonl")]);
    writeFileSync(join(folder, "gold.jsonl"), records.stdout);
    const run = await accelgraph([
      "evaluate",
      "--gold",
      join(folder, "gold.jsonl"),
      join(folder, "papers.jsonl"),
      "--json",
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({ macro: 1, papers: 60, works: 60, unpaired: 0 });
  });
});

it("ends quietly when its reader has seen enough", () => {
  const line = `"${process.execPath}" scripts/run.mjs apps/cli/src/main.ts extract "${join(folder, "papers.jsonl")}" | head -n 1`;
  const run = spawnSync("sh", ["-c", line], { cwd: ROOT, encoding: "utf8" });
  expect(JSON.parse(run.stdout).title).toContain("QuickA0");
  expect(run.stderr).toBe("");
});

it("takes paths from where the user stands, as pnpm says it", async () => {
  const { code } = await accelgraph(["ingest", "papers.jsonl", "--db", "here.sqlite"], { env: { INIT_CWD: folder } });
  expect([code, existsSync(join(folder, "here.sqlite"))]).toEqual([0, true]);
});
