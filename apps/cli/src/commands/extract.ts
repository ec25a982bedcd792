import { FORMATS, type Format } from "@accelgraph/corpus";
import { createExtractor } from "@accelgraph/extraction";
import { extractPapers } from "@accelgraph/pipeline";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { FaultPrinter } from "../fault-list.ts";
import { oneOf, wholeNumber, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
import { userFolder } from "../places.ts";

interface Options {
  readonly format?: Format;
  readonly workers?: number;
  readonly explain?: boolean;
}

export function configure(command: Command): void {
  command
    .description("Prints one record a paper as JSON Lines on standard output. Errors go to standard error.")
    .argument("<input...>", "files, folders, http addresses, or - for standard input")
    .option("--format <name>", `read every input as ${FORMATS.join(", ")}`, oneOf(FORMATS))
    .option("--workers <n>", "extract in this many threads", wholeNumber(0, 64))
    .option("--explain", "instead of records, say for people what was found, by which rule, on which words")
    .action(run);
  withExamples(command, [
    ["extract papers/ > records.jsonl", "records of a folder"],
    ["extract - --explain < note.md", "why each thing was found in a note"],
  ]);
}

async function run(inputs: string[], options: Options): Promise<void> {
  const faults = new FaultPrinter();
  const reading = { folder: userFolder(), format: options.format, workers: options.workers };
  const { explain } = createExtractor();
  for await (const { paper, record } of extractPapers(inputs, { ...reading, onFault: (fault) => faults.add(fault) })) {
    if (options.explain) await printLine(`${explain(paper)}\n`);
    else await printJson(record);
  }
  faults.end();
  if (faults.total > 0) process.exitCode = EXIT.partly;
}
