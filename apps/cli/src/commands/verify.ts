import { openDatabase } from "@accelgraph/db";
import { type Verification, verify } from "@accelgraph/store";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { databaseOption, jsonOption, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";

export function configure(command: Command): void {
  command
    .description(
      "Proves the file: every stored quote is cut from its paper's text again and compared; SQLite checks its integrity and every reference.",
    )
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [["verify --db mine.sqlite", "0 mismatches, or what is wrong (exit code 3)"]]);
}

async function run(options: { db?: string; json?: boolean }): Promise<void> {
  const db = openDatabase(databasePath(options.db), { mode: "read" });
  try {
    const found = verify(db);
    if (options.json) await printJson(found);
    else await printLine(report(found));
    const isGood = found.mismatchCount + found.integrity.length + found.danglingReferences.length === 0;
    process.exitCode = isGood ? EXIT.done : EXIT.badFile;
  } finally {
    db.close();
  }
}

function report({ checked, mismatchCount, mismatches, integrity, danglingReferences }: Verification): string {
  const total = Object.values(checked).reduce((sum, n) => sum + n, 0);
  const parts = Object.entries(checked).map(([table, n]) => `${n.toLocaleString("en")} of ${table}`);
  const dangling = danglingReferences.reduce((sum, { rows }) => sum + rows, 0);
  return [
    `${total.toLocaleString("en")} quotes checked (${parts.join(", ")}): ${mismatchCount.toLocaleString("en")} mismatches`,
    ...mismatches
      .slice(0, 20)
      .map((m) => `  ${m.table} ${m.id} of "${m.paper}": "${m.quote}" is "${m.text}" in the text`),
    `integrity: ${integrity.length === 0 ? "ok" : integrity.slice(0, 20).join("; ")}`,
    `references to nothing: ${dangling}`,
    ...danglingReferences.map(({ table, rows }) => `  ${rows} in ${table}`),
  ].join("\n");
}
