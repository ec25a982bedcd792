import { once } from "node:events";
import { decideApart } from "@accelgraph/pipeline";
import { startServer } from "@accelgraph/server";
import type { Command } from "commander";
import { databaseOption, wholeNumber, withExamples } from "../options.ts";
import { bold, printLine, say } from "../output.ts";
import { databasePath } from "../places.ts";

interface Options {
  readonly db?: string;
  readonly port?: number;
  readonly open?: boolean;
}

export function configure(command: Command): void {
  command
    .description("Serves the app and its API on 127.0.0.1, for this machine only, until Ctrl-C.")
    .option("--port <n>", "exactly this port; by default the first free one from 4870", wholeNumber(0, 65_535))
    .option("--open", "open the app in the browser")
    .addOption(databaseOption())
    .action(run);
  withExamples(command, [["serve --db mine.sqlite --open", "look at a file of your own"]]);
}

async function run(options: Options): Promise<void> {
  const db = databasePath(options.db);
  const decider = decideApart(db);
  const server = await startServer({ db, port: options.port, decider });
  await printLine(`accelgraph shows ${db} at ${bold(server.address)}`);
  say("Ctrl-C ends it.");
  if (options.open) await openBrowser(server.address);
  const signals = new AbortController();
  await Promise.race(["SIGINT", "SIGTERM"].map((name) => once(process, name, { signal: signals.signal })));
  signals.abort();
  await server.close();
  await decider.close();
}

/** Where there is no browser, the printed address serves. */
async function openBrowser(address: string): Promise<void> {
  const { default: open } = await import("open");
  const child = await open(address).catch(() => undefined);
  child?.on("error", () => {});
}
