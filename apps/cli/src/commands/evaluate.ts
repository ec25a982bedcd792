import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Format } from "@accelgraph/corpus";
import { FORMATS } from "@accelgraph/corpus";
import { FaultError, type PaperRecord } from "@accelgraph/domain";
import { evaluate, evaluationJson, formatErrors, formatEvaluation, parseGold } from "@accelgraph/evaluation";
import { extractPapers } from "@accelgraph/pipeline";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { FaultPrinter } from "../fault-list.ts";
import { jsonOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
import { userFolder } from "../places.ts";

interface Options {
  readonly gold: string;
  readonly json?: boolean;
  readonly format?: Format;
  readonly errors: number;
}

export function configure(command: Command): void {
  command
    .description("Extracts the inputs and compares with annotated papers: precision, recall and F1 of each kind.")
    .argument("<input...>", "files, folders, http addresses, or - for standard input")
    .requiredOption("--gold <file>", "annotated papers, JSON Lines; paired by title")
    .option("--format <name>", `read every input as ${FORMATS.join(", ")}`, oneOf(FORMATS))
    .option("--errors <n>", "list this many errors of each kind", wholeNumber(0), 0)
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [["evaluate --gold gold.jsonl papers/ --errors 5", "the table, and what is wrong"]]);
}

async function run(inputs: string[], options: Options): Promise<void> {
  const gold = parseGold(readGold(options.gold), options.gold);
  const faults = new FaultPrinter();
  const records: PaperRecord[] = [];
  const reading = { folder: userFolder(), format: options.format, onFault: faults.add.bind(faults) };
  for await (const { record } of extractPapers(inputs, reading)) records.push(record);
  faults.end();
  const evaluation = evaluate(gold, records);
  if (options.json) await printJson(evaluationJson(evaluation));
  else await printLine(formatEvaluation(evaluation));
  if (options.errors > 0 && !options.json) await printLine(`\n${formatErrors(evaluation, options.errors)}`);
  if (faults.total > 0) process.exitCode = EXIT.partly;
}

function readGold(file: string): string {
  try {
    return readFileSync(resolve(userFolder(), file), "utf8");
  } catch (cause) {
    const remedy = "Give a file of gold records with --gold.";
    throw new FaultError({ code: "no-gold", message: "the gold file cannot be read", remedy, file }, { cause });
  }
}
