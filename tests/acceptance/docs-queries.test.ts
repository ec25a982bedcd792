/**
 * docs/query-the-file.md, held to the file: each question runs as it stands on the sample notes, with the
 * columns that the page shows, and most of the rows shown are still among the answers. (Better extraction
 * may change some; `scripts/refresh-docs.ts` writes the page anew.)
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { fencedBlocks, firstTable } from "../../scripts/markdown-blocks.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(ROOT, "docs/query-the-file.md"), "utf8");
const questions = fencedBlocks(page).filter((block) => block.language === "sql");
const folder = mkdtempSync(join(tmpdir(), "accelgraph-docs-"));
let file: Database.Database;

beforeAll(() => {
  const database = join(folder, "sample.sqlite");
  const command = ["scripts/run.mjs", "apps/cli/src/main.ts", "ingest", "db/seed/notes", "--db", database];
  execFileSync(process.execPath, command, { cwd: ROOT, stdio: "pipe" });
  file = new Database(database, { readonly: true });
});

afterAll(() => {
  file?.close();
  rmSync(folder, { recursive: true });
});

/** The answer as the page shows it: all cells as text, numbers without needless zeros. */
function ask(sql: string): Record<string, string>[] {
  const rows = file.prepare(sql).all() as Record<string, unknown>[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])));
}

function plain(cell: unknown): string {
  const text = String(cell ?? "").replace(/ {2,}/g, " ");
  return /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text;
}

describe("the questions in the documentation", () => {
  test.each(questions)("the one on line $line is answered as the page says", ({ text, after }) => {
    const shown = firstTable(after);
    const answer = ask(text).map((row) => JSON.stringify(row));
    if (shown.length === 0) return expect(answer.length, "the page shows no rows").toBeLessThan(4);
    expect(Object.keys(JSON.parse(answer[0] ?? "{}") as object)).toEqual(Object.keys(shown[0] ?? {}));
    const still = shown.filter((row) =>
      answer.includes(
        JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))),
      ),
    );
    expect(still.length / shown.length, "share of the rows shown that still hold").toBeGreaterThanOrEqual(0.5);
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
