import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { type Loaded, loadDump } from "@accelgraph/interchange";
import type { Command } from "commander";
import { databaseOption, jsonOption, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { linesOf } from "../read-lines.ts";
import { countOf } from "../wording.ts";

export function configure(command: Command): void {
  command
    .description("Makes a new database of a dump: its tables are then those of the file that was dumped.")
    .argument("<file>", "what `dump` has written, or - for standard input")
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["load papers.jsonl --db again.sqlite", "a new file"],
    ["load - --db again.sqlite < papers.jsonl", "from standard input"],
  ]);
}

async function run(file: string, options: { db?: string; json?: boolean }): Promise<void> {
  const path = databasePath(options.db);
  if (existsSync(path)) throw inTheWay(path);
  const lines = linesOf(file === "-" ? 0 : resolve(userFolder(), file));
  const loaded = fill(path, lines, file);
  if (options.json) return printJson(loaded);
  const rows = Object.values(loaded).reduce((sum, n) => sum + n, 0);
  await printLine(`${path} holds ${countOf(rows, "row")} in ${countOf(Object.keys(loaded).length, "table")}.`);
}

/** A dump that cannot be loaded leaves no half of a file. */
function fill(path: string, lines: Iterable<string>, file: string): Loaded {
  const db = openDatabase(path, { mode: "write" });
  try {
    const loaded = loadDump(db, lines, file);
    db.close();
    return loaded;
  } catch (error) {
    db.close();
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(path + end, { force: true });
    throw error;
  }
}

function inTheWay(file: string): FaultError {
  const remedy = "Name a new file with --db";
  return new FaultError({ code: "usage", message: "There is a file here already; nothing was changed", remedy, file });
}
