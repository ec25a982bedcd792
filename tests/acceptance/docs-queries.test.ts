/**
 * docs/query-the-file.md, held to the file: each question runs as it stands on the sample notes, with the
 * columns that the page shows, and most of all rows shown are still among the answers. (Better extraction
 * may change some; `scripts/refresh-docs.ts` writes the page anew.)
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { fencedBlocks, firstTable } from "../../scripts/markdown-blocks.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(ROOT, "docs/query-the-file.md"), "utf8");
const questions = fencedBlocks(page).filter((block) => block.language === "sql");
const commands = fencedBlocks(page)
  .filter((block) => block.language === "sh")
  .flatMap((block) => block.text.split("\n"))
  .filter((line) => /^(sqlite3|python3) /.test(line));
const folder = mkdtempSync(join(tmpdir(), "accelgraph-docs-"));
let file: Database.Database;

beforeAll(() => {
  const database = join(folder, "sample.sqlite");
  const command = ["scripts/run.mjs", "apps/cli/src/main.ts", "ingest", "db/seed/notes", "--db", database];
  execFileSync(process.execPath, command, { cwd: ROOT, stdio: "pipe" });
  for (const name of ["old.sqlite", "new.sqlite"]) copyFileSync(database, join(folder, name));
  file = new Database(database, { readonly: true });
});

afterAll(() => {
  file?.close();
  rmSync(folder, { recursive: true });
});

/** The answer as the page shows it: all cells as text, numbers without needless zeros. */
function ask(sql: string): Record<string, string>[] {
  const rows = file.prepare(sql).all() as Record<string, unknown>[];
  return rows.map((row) => mapCells(row, plain));
}

function mapCells<A, B>(row: Record<string, A>, change: (cell: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, change(cell)]));
}

function plain(cell: unknown): string {
  const text = String(cell ?? "").replace(/ {2,}/g, " ");
  return /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text;
}

describe("the questions in the documentation", () => {
  test.each(questions)("the one on line $line is answered with the columns that the page shows", ({ text, after }) => {
    const [shown] = firstTable(after);
    const answer = ask(text);
    if (shown) expect(Object.keys(answer[0] ?? {})).toEqual(Object.keys(shown));
    else expect(answer.length, "the page shows no rows").toBeLessThan(4);
  });

  it("are answered as the page says, most of them", () => {
    const shown = questions.flatMap(({ text, after }) => {
      const answer = ask(text).map((row) => JSON.stringify(row));
      return firstTable(after).map((row) => answer.includes(JSON.stringify(mapCells(row, plain))));
    });
    expect(shown.filter(Boolean).length / shown.length, "share of the rows shown that still hold").toBeGreaterThan(0.5);
  });

  test.for(commands)("runs in a shell: %s", (command, context) => {
    const program = command.split(" ")[0] ?? "";
    if (spawnSync(program, ["--version"]).error) context.skip(`left out: ${program} is not installed here`);
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("shows each view of the file", () => {
    const views = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v!_%' ESCAPE '!'");
    for (const view of views.pluck().all()) expect(page).toContain(String(view));
  });

  it("slices every quote as the page says", () => {
    const check = questions.find((question) => question.text.includes("substr("));
    expect(ask(check?.text ?? "")).toEqual([{ mentions: "0", measurements: "0" }]);
  });
});
