/**
 * `pnpm start`: from a fresh clone to the app in the browser. Builds what is stale, ingests the bundled
 * sample notes where the database is new (or already holds them), serves, and prints the address.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { buildWebIfStale } from "./build-web.ts";
import { runCommandLine } from "./command-line.ts";
import { ROOT } from "./steps.ts";

const NOTES = join(ROOT, "db/seed/notes");
const database = process.env.ACCELGRAPH_DB ?? join(ROOT, "db/accelgraph.sqlite");

if (!buildWebIfStale()) process.exit(1);
if (wantsSample(database)) {
  const status = await runCommandLine(["ingest", NOTES, "--db", database]);
  if (status > 1) process.exit(status);
}
process.exit(await runCommandLine(["serve", "--db", database, "--open", ...process.argv.slice(2)]));

/**
 * The sample is for who has nothing yet. A file of the user's own papers is left alone; one that was
 * started from the sample is brought up to date, which costs nothing where nothing changed.
 */
function wantsSample(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    const db = new Database(file, { readonly: true });
    try {
      const papers = db.prepare("SELECT 1 FROM paper LIMIT 1").get();
      const sample = db
        .prepare("SELECT 1 FROM source WHERE instr(replace(file, '\\', '/'), 'db/seed/notes/') LIMIT 1")
        .get();
      return papers === undefined || sample !== undefined;
    } finally {
      db.close();
    }
  } catch {
    // Not ours, damaged or from another version: `serve` says so, and what to do.
    return false;
  }
}
