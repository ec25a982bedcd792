import { openDatabase } from "@accelgraph/db";
import { COMPARED, type Compared, compareFiles, type Difference } from "@accelgraph/store";
import type { Command } from "commander";
import { jsonOption, wholeNumber, withExamples } from "../options.ts";
import { bold, dim, printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";

interface Options {
  readonly json?: boolean;
  readonly limit: number;
}

export function configure(command: Command): void {
  command
    .description(
      "Papers, entities, claims and measurements that the second file has and the first has not (+), and the other way round (-).",
    )
    .argument("<first>", "a database, for example of before")
    .argument("<second>", "a database, for example of now")
    .option("--limit <n>", "lines of each kind to show, at most", wholeNumber(0), 20)
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [["diff before.sqlite after.sqlite", "what a change of rules gained and lost"]]);
}

async function run(first: string, second: string, options: Options): Promise<void> {
  const differences = compare(databasePath(first), databasePath(second));
  if (options.json) return printJson(differences);
  for (const kind of COMPARED) await printLine(describe(kind, differences[kind], options.limit));
}

function compare(first: string, second: string): Record<Compared, Difference> {
  const before = openDatabase(first, { mode: "read" });
  try {
    const after = openDatabase(second, { mode: "read" });
    try {
      return compareFiles(before, after);
    } finally {
      after.close();
    }
  } finally {
    before.close();
  }
}

function describe(kind: Compared, { gained, lost, kept }: Difference, limit: number): string {
  const lines = (sign: string, list: readonly string[]) => [
    ...list.slice(0, limit).map((line) => `  ${sign} ${line}`),
    ...(list.length > limit ? [dim(`  ${sign} … ${list.length - limit} more; --limit shows them`)] : []),
  ];
  const head = `${bold(kind)}: ${gained.length} gained, ${lost.length} lost, ${kept} the same`;
  return [head, ...lines("+", gained), ...lines("-", lost)].join("\n");
}
