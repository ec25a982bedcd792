/** What cannot be read: one clear line with file, line and remedy, exit code 1, and the rest is stored. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { accelgraph, freshFolder, needOrdinaryUser, type Outcome } from "./command.ts";
import { jsonLines, paper } from "./papers.ts";

const folder = freshFolder();
const input = join(folder, "input");
const db = join(folder, "bad.sqlite");
const line = (n: number, change: object = {}) => jsonLines([{ ...paper(n), ...change }]);

/** File, content, the error's code and line, and how many of the file's papers are stored all the same. */
const CASES: readonly (readonly [
  file: string,
  content: string | Uint8Array,
  code: string,
  line?: number,
  kept?: number,
])[] = [
  ["latin1.jsonl", Buffer.from(line(1) + line(2, { title: "Caf\u00e9 QuickX" }) + line(3), "latin1"), "not-utf8", 2, 2],
  ["empty.jsonl", "", "empty-file"],
  ["binary.txt", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), "binary-file"],
  ["cut-off-array.json", JSON.stringify([paper(4), paper(5)]).slice(0, -40), "cut-off-json", 1, 1],
  ["cut-off.jsonl", line(6) + line(7).slice(0, 90), "cut-off-json", 2, 1],
  ["long-line.jsonl", line(8) + line(9, { abstract: "word ".repeat(10_000_000) }) + line(10), "line-too-long", 2, 2],
  ["no-abstract.jsonl", line(11, { abstract: undefined }), "no-abstract", 1, 1],
  ["no-title.jsonl", line(12, { title: "" }) + line(13), "no-title", 1, 1],
  ["same-id.jsonl", line(14, { id: "7" }) + line(15, { id: "7" }), "duplicate-id", 2, 2],
  ["same-arxiv.jsonl", line(16, { arxiv_id: "2306.00978" }) + line(17, { arxiv_id: "2306.00978" }), "other-text", 2, 1],
  ["title-only.ris", `TY  - JOUR\nTI  - ${paper(18).title}\nER  - \n`, "no-abstract", 1, 1],
  ["just-text.txt", "Some words about nothing.\n", "stray-title", 1],
  ["page.txt", "<!DOCTYPE html><html><body>Hi</body></html>", "web-page"],
];

/** Odd, and readable: no error, stored as it should read. */
const ODD: readonly (readonly [file: string, title: string, abstract: string, stored: string])[] = [
  ["html.jsonl", "Odd HTML", "<p>QuickHt is <b>2x</b> faster &amp; H<sub>2</sub>O.</p>", "QuickHt is 2x faster & H2O."],
  [
    "rtl.jsonl",
    "تسريع الاستدلال",
    "نقدم طريقة QuickRt أسرع بمقدار 2x من vLLM.",
    "نقدم طريقة QuickRt أسرع بمقدار 2x من vLLM.",
  ],
  [
    "emoji.jsonl",
    "Fast 🚀 Models",
    "QuickEm 👩‍🔬 is 2x faster 🚀 than vLLM.",
    "QuickEm 👩‍🔬 is 2x faster 🚀 than vLLM.",
  ],
  ["nul.jsonl", "Nul", "Quick\u0000Nu is 2x faster.", "QuickNu is 2x faster."],
  ["surrogate.jsonl", "Half", "QuickSu \ud83d is 2x faster.", "QuickSu \ufffd is 2x faster."],
];

describe("a folder of bad files among good ones", () => {
  let run: Outcome;
  let report: { papers: number; errors: { code: string; file: string; line?: number; remedy: string }[] };
  beforeAll(async () => {
    mkdirSync(input);
    for (const [file, content] of CASES) writeFileSync(join(input, file), content);
    for (const [file, title, abstract] of ODD) writeFileSync(join(input, file), jsonLines([{ title, abstract }]));
    run = await accelgraph(["ingest", "input", "nowhere.jsonl", "--db", db, "--json"], { cwd: folder });
    report = JSON.parse(run.stdout);
  });

  it("ends with code 1 and everything readable stored", async () => {
    expect(run.code).toBe(1);
    expect(report.papers).toBe(CASES.reduce((sum, [, , , , kept = 0]) => sum + kept, 0) + ODD.length);
    const verified = await accelgraph(["verify", "--db", db]);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining(": 0 mismatches")]);
  });

  const named = CASES.map(([file, , code, at]) => ({ file, path: join("input", file), code, at }));
  const nowhere = { file: "nowhere.jsonl", path: "nowhere.jsonl", code: "no-file", at: undefined };
  test.each([...named, nowhere])("names $file", ({ path, code, at }) => {
    const errors = report.errors.filter((error) => error.file === path);
    expect(errors).toMatchObject([{ code, ...(at === undefined ? {} : { line: at }) }]);
    const printed = run.stderr.split("\n").filter((text) => text.includes(path));
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain(`error: ${path}${at === undefined ? "" : `:${at}`}: `);
    expect(printed[0]).toContain(errors[0]?.remedy);
  });

  test.each(ODD)("reads %s as it should read", async (_file, title, _abstract, stored) => {
    expect(report.errors.filter((error) => error.file.endsWith(_file))).toEqual([]);
    const asked = ["query", "SELECT abstract FROM paper WHERE title = :title", "--param", `title=${title}`];
    const { stdout } = await accelgraph([...asked, "--db", db, "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual([{ abstract: stored }]);
  });
});

it("names a file that may not be read", async (context) => {
  needOrdinaryUser(context);
  const file = join(folder, "secret.jsonl");
  writeFileSync(file, line(1));
  chmodSync(file, 0);
  const { code, stderr } = await accelgraph(["extract", file], { asOrdinaryUser: true });
  expect([code, stderr]).toEqual([1, expect.stringContaining("may not be read")]);
});

it("prints nothing but records on standard output of extract", async () => {
  const { code, stdout, stderr } = await accelgraph(["extract", "-"], { stdin: `${line(1)}{broken\n${line(2)}` });
  expect(code).toBe(1);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((record) => JSON.parse(record).title),
  ).toEqual([paper(1).title, paper(2).title]);
  expect(stderr).toContain("standard input:2: ");
});
