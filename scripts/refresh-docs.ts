/**
 * Writes docs/schema.md anew from the file's own manual, and the answers into docs/query-the-file.md: reads the sample notes into a fresh file, asks each
 * question of the page with the `sqlite3` shell, and puts its table below the question.
 * Run it by `node scripts/run.mjs scripts/refresh-docs.ts` when answers have changed.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "./command-line.ts";
import { schemaPage } from "./schema-page.ts";
import { ROOT } from "./steps.ts";

writeFileSync(join(ROOT, "docs/schema.md"), schemaPage());

const path = join(ROOT, "docs/query-the-file.md");
const folder = mkdtempSync(join(tmpdir(), "accelgraph-docs-"));
const database = join(folder, "sample.sqlite");

try {
  const code = await runCommandLine(["ingest", join(ROOT, "db/seed/notes"), "--db", database]);
  if (code !== 0) throw new Error(`the sample notes could not be read: ingest ended with ${code}`);
  const page = readFileSync(path, "utf8");
  const questions = /^```sql\n(.*?)^```\n(?:\n(?:^\|[^\n]*\n)+)?/gms;
  writeFileSync(
    path,
    page.replace(questions, (_whole, sql: string) => `\`\`\`sql\n${sql}\`\`\`\n${answer(sql)}`),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** The answer as a Markdown table without padding; nothing where there are no rows. */
function answer(sql: string): string {
  const table = execFileSync("sqlite3", ["-readonly", "-markdown", database, sql], { encoding: "utf8" });
  const tight = table.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");
  return tight === "" ? "" : `\n${tight}`;
}
