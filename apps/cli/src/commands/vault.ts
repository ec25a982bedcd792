import { resolve } from "node:path";
import { openDatabase } from "@accelgraph/db";
import { type VaultReport, vaultSource, writeVault } from "@accelgraph/vault";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { databaseOption, jsonOption, withExamples } from "../options.ts";
import { printJson, printLine, say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { countOf } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
}

export function configure(command: Command): void {
  command
    .description(
      "Writes a folder of notes: one for each name and paper, linked, with numbers and quotes, a canvas and an index. " +
        "A later run writes the marked part of each note anew and leaves all else as it is.",
    )
    .argument("<folder>", "an Obsidian vault, a folder in one, or any folder")
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [["vault notes/accelgraph --db papers.sqlite", "notes beside your own"]]);
}

async function run(folder: string, options: Options): Promise<void> {
  const db = openDatabase(databasePath(options.db), { mode: "read" });
  try {
    const report = await writeVault(vaultSource(db), resolve(userFolder(), folder));
    if (options.json) await printJson(report);
    else await tell(report);
    if (report.left.length > 0) process.exitCode = EXIT.partly;
  } finally {
    db.close();
  }
}

async function tell({ notes, added, updated, unchanged, rescued, left, stale }: VaultReport): Promise<void> {
  await printLine(`${countOf(notes, "note")}: ${added} new, ${updated} updated, ${unchanged} unchanged`);
  if (rescued > 0) say(`${countOf(rescued, "line")} written into our part of a note now stand below it.`);
  for (const { path, why } of left) say(`${path} was left as it is: ${why}. Restore them, or remove the note.`);
  if (stale.length > 0) say(`Not in the database any more, left as they are: ${stale.join(", ")}`);
}
