import { resolve } from "node:path";
import { openDatabase } from "@accelgraph/db";
import { dumpLines } from "@accelgraph/interchange";
import type { Command } from "commander";
import { databaseOption, withExamples } from "../options.ts";
import { databasePath, userFolder } from "../places.ts";
import { writePieces } from "../write-out.ts";

export function configure(command: Command): void {
  command
    .description(
      "Every table as text, one row a line, always in the same order: to compare, to keep, and to load again.",
    )
    .argument("[file]", "where to; by default to standard output")
    .addOption(databaseOption())
    .action(run);
  withExamples(command, [
    ["dump papers.jsonl", "the file as text"],
    ["dump | gzip > papers.jsonl.gz", "small enough to keep"],
    ["load papers.jsonl --db again.sqlite", "and back"],
  ]);
}

async function run(file: string | undefined, options: { db?: string }): Promise<void> {
  const db = openDatabase(databasePath(options.db), { mode: "read" });
  try {
    await writePieces(dumpLines(db), file === undefined ? undefined : resolve(userFolder(), file));
  } finally {
    db.close();
  }
}
