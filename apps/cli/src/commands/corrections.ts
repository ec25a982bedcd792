import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { formatPatch, importCorrections, parsePatch } from "@accelgraph/pipeline";
import { readCorrections } from "@accelgraph/store";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { FaultPrinter } from "../fault-list.ts";
import { databaseOption, jsonOption, withExamples } from "../options.ts";
import { print, printJson, printLine, say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { rereadProgress } from "../progress.ts";
import { countOf } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
}

export function configure(command: Command): void {
  command.description(
    "Corrections as a text patch, one decision a line: to keep in version control, and to share with others who read other papers.",
  );
  command
    .command("export")
    .description("write what was decided by hand and holds")
    .argument("[file]", "where to; by default to standard output")
    .addOption(databaseOption())
    .action(exportPatch);
  command
    .command("import")
    .description("take over the decisions of a patch")
    .argument("<file>", "the patch, or - for standard input")
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(importPatch);
  withExamples(command, [
    ["corrections export corrections.tsv", "what was decided here"],
    ["corrections import corrections.tsv", "and there"],
    ["corrections export | grep reject", "names that are none"],
  ]);
}

async function exportPatch(file: string | undefined, options: Options): Promise<void> {
  const db = openDatabase(databasePath(options.db), { mode: "read" });
  const corrections = readCorrections(db);
  db.close();
  if (file === undefined) return print(formatPatch(corrections));
  const path = resolve(userFolder(), file);
  try {
    writeFileSync(path, formatPatch(corrections));
  } catch (cause) {
    const remedy = "Give a file in a folder that you may write to";
    throw new FaultError(
      { code: "cannot-write", message: "The patch cannot be written", remedy, file: path },
      { cause },
    );
  }
  say(`${countOf(corrections.length, "decision")} in ${path}`);
}

async function importPatch(file: string, options: Options): Promise<void> {
  const { lines, faults } = parsePatch(readPatch(file), file);
  const printer = new FaultPrinter();
  for (const fault of faults) printer.add(fault);
  const progress = rereadProgress();
  const outcome = await importCorrections(databasePath(options.db), lines, progress.update).finally(progress.end);
  printer.end();
  const { applied, already, unknown } = outcome;
  if (options.json) await printJson({ ...outcome, errors: faults });
  else {
    for (const line of unknown) say(`${file}:${line.line}: nothing here is a ${line.type} called "${line.name}"`);
    const counts = [
      `${applied.length} applied`,
      `${already.length} were so already`,
      `${unknown.length} name nothing here`,
    ];
    await printLine(`${countOf(lines.length, "decision")}: ${counts.join(", ")}.`);
  }
  process.exitCode = faults.length > 0 ? EXIT.partly : EXIT.done;
}

function readPatch(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : resolve(userFolder(), file), "utf8");
  } catch (cause) {
    const remedy = "Give a file that `accelgraph corrections export` has written";
    throw new FaultError({ code: "no-patch", message: "The patch cannot be read", remedy, file }, { cause });
  }
}
