/** The sample notes, and a paper with names and words that formats trip over. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { expect } from "vitest";
import { accelgraph, ROOT } from "./command.ts";

const ODD = {
  title: 'Odd "|<script>: a 😀 cache',
  abstract: "We propose Odd-Cache, which is 2.3x faster than vLLM\non the A100, \\ up to 7%.",
};

/** Reads them into a database. @returns what was read, as arguments of `ingest` and `extract` */
export async function ingestOddPapers(db: string): Promise<string[]> {
  const odd = join(dirname(db), "odd.jsonl");
  writeFileSync(odd, `${JSON.stringify(ODD)}\n`);
  const inputs = [join(ROOT, "db/seed/notes"), odd];
  const { code, stderr } = await accelgraph(["ingest", ...inputs, "--db", db]);
  expect(code, stderr).toBe(0);
  return inputs;
}

/** Names of tables or views that hold something of their own. */
export function objects(file: Database.Database, kind: string): string[] {
  const names = file
    .prepare("SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name")
    .pluck()
    .all(kind) as string[];
  return names.filter((name) => !/^sqlite_|_search(_data|_idx|_docsize|_config|_content)?$/.test(name));
}
