import { join, resolve } from "node:path";
import { publishSite } from "@accelgraph/publishing";
import type { Command } from "commander";
import { databaseOption, jsonOption, wholeNumber, withExamples } from "../options.ts";
import { bold, printJson, printLine } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { countOf } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly title?: string;
  readonly wholeUpTo?: number;
}

const MIB = 1024 * 1024;

export function configure(command: Command): void {
  command
    .description(
      "Writes a static site: the app reading a copy of the database in the browser. Any web server that gives files will do, under any address; opened once, it works with the network off.",
    )
    .argument("<folder>", "where to; a new or empty folder, or one of an earlier publishing")
    .option("--title <text>", "the site's name; by default that of the database")
    .option(
      "--whole-up-to <MiB>",
      "larger files are not loaded whole: the page fetches the parts that it needs (default: 32)",
      wholeNumber(0),
    )
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["publish site/", "then serve the folder, for example with `npx serve site`"],
    ['publish site/ --db mine.sqlite --title "Edge inference"', "a file of your own, under a name of its own"],
  ]);
}

async function run(folder: string, { db, json, title, wholeUpTo }: Options): Promise<void> {
  const site = await publishSite({
    db: databasePath(db),
    folder: resolve(userFolder(), folder),
    app: join(process.env.ACCELGRAPH_ROOT ?? process.cwd(), "apps/web/dist"),
    title,
    wholeUpTo: wholeUpTo === undefined ? undefined : wholeUpTo * MIB,
  });
  if (json) return printJson(site);
  const { papers, database, databaseBytes, appBytes, reading } = site;
  const how = reading === "whole" ? "read whole" : "read by ranges, as far as needed";
  await printLine(`${bold(site.folder)} shows ${countOf(papers, "paper")}.`);
  await printLine(`  ${database}: ${megabytes(databaseBytes)} MB, ${how}; app: ${megabytes(appBytes)} MB`);
  await printLine(`  Try it: npx serve ${folder}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
