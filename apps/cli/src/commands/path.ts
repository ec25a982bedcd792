import type { PathResponse } from "@accelgraph/api";
import type { Command } from "commander";
import { withAtlas } from "../atlas.ts";
import { databaseOption, jsonOption, withExamples } from "../options.ts";
import { bold, dim, printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";
import { describeQuote, terminalWidth } from "../wording.ts";

export function configure(command: Command): void {
  command
    .description("The shortest chain of claims from one name to another, with the sentence behind each step.")
    .argument("<from>", "a name, an alias or an id")
    .argument("<to>", "a name, an alias or an id")
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [['path AWQ "Jetson Orin"', "quote names that have spaces"]]);
}

async function run(from: string, to: string, options: { db?: string; json?: boolean }): Promise<void> {
  const answer = await withAtlas(databasePath(options.db), async (atlas) => {
    const [start, end] = [await atlas.find(from), await atlas.find(to)];
    return atlas.path(start.id, end.id);
  });
  if (options.json) await printJson(answer);
  else await printLine(describePath(answer));
}

function describePath({ from, to, steps }: PathResponse): string {
  if (steps === null) return `No claims lead from ${bold(from.name)} to ${bold(to.name)}.`;
  if (steps.length === 0) return `${bold(from.name)} and ${bold(to.name)} are the same.`;
  const width = terminalWidth() ?? 160;
  const lines = steps.flatMap(({ from: a, to: b, edge, quote }) => {
    const relation = edge.source === a.id ? `— ${edge.relation} →` : `← ${edge.relation} —`;
    const papers = edge.papers > 1 ? dim(` (${edge.papers} papers)`) : "";
    return [`  ${a.name} ${relation} ${b.name}${papers}`, ...(quote ? [`      ${describeQuote(quote, width)}`] : [])];
  });
  const count = `${steps.length} step${steps.length === 1 ? "" : "s"}`;
  return [`${bold(from.name)} to ${bold(to.name)} in ${count}`, ...lines].join("\n");
}
