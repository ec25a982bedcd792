import { setFlagsFromString } from "node:v8";
import { FORMATS, type Format } from "@accelgraph/corpus";
import { type IngestReport, ingest } from "@accelgraph/pipeline";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { FaultPrinter } from "../fault-list.ts";
import { databaseOption, jsonOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { bold, printJson, printLine, say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { progressLine } from "../progress.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly format?: Format;
  readonly workers?: number;
  readonly batch?: number;
}

export function configure(command: Command): void {
  command
    .description(
      "Reads papers (listings, JSON Lines, JSON, Markdown, BibTeX, RIS; files, folders, addresses), extracts what they say and stores it. Unchanged papers are skipped, so it can be run again at any time.",
    )
    .argument("<input...>", "files, folders, http addresses, or - for standard input")
    .addOption(databaseOption())
    .option("--format <name>", `read every input as ${FORMATS.join(", ")}`, oneOf(FORMATS))
    .option("--workers <n>", "extract in this many threads", wholeNumber(0, 64))
    .option("--batch <n>", "entries in one transaction", wholeNumber(1, 100_000))
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["ingest papers/", "a folder, and the folders in it"],
    ["ingest refs.bib notes/*.md --db mine.sqlite", "into a file of your own"],
    ["ingest - --format jsonl < papers.jsonl", "standard input"],
    ["ingest papers/ --json", "one JSON object at the end, for scripts"],
  ]);
}

async function run(inputs: string[], options: Options): Promise<void> {
  // A long ingest holds little and makes much rubbish: sweep before the heap is many times what it holds.
  setFlagsFromString("--heap-growing-percent=40");
  const database = databasePath(options.db);
  const faults = new FaultPrinter();
  const progress = progressLine();
  const interruption = interruptible();
  try {
    const report = await ingest({
      inputs,
      database,
      folder: userFolder(),
      format: options.format,
      workers: options.workers,
      batchSize: options.batch,
      signal: interruption.signal,
      onFault: (fault) => faults.add(fault),
      onProgress: ({ bytes, totalBytes, papers }) => progress.update(bytes, totalBytes, papers),
    });
    progress.end();
    faults.end();
    if (options.json) await printJson({ ...report, database });
    else await printLine(summary(report, database));
    if (interruption.signal.aborted) say("Stopped. What was read is stored; run the same command to go on.");
    process.exitCode = report.errors.length > 0 || report.stopped ? EXIT.partly : EXIT.done;
  } finally {
    progress.end();
    interruption.end();
  }
}

/** The first Ctrl-C ends after the batch that is being stored; a second one ends at once. */
function interruptible(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    signal: controller.signal,
    end: () => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
    },
  };
}

function summary(report: IngestReport, database: string): string {
  const n = (count: number, word: string) => `${count.toLocaleString("en")} ${word}`;
  const entries = report.entries === report.papers ? "" : ` in ${n(report.entries, "entries")}`;
  const outcomes = [n(report.new, "new"), n(report.updated, "updated"), n(report.unchanged, "unchanged")];
  return [
    `${bold(n(report.papers, "papers"))}${entries}: ${outcomes.join(", ")}, ${n(report.failed, "failed")}; ${report.seconds} s`,
    `${database} holds ${[n(report.entities, "entities"), n(report.claims, "claims"), n(report.measurements, "measurements")].join(", ")}`,
  ].join("\n");
}
