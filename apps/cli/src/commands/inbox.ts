import type { InboxItem } from "@accelgraph/api";
import type { Command } from "commander";
import { withAtlas } from "../atlas.ts";
import { databaseOption, jsonOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { bold, dim, printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";
import { countOf, describeQuote, terminalWidth } from "../wording.ts";

const KINDS = ["unsure", "duplicate", "conflict"] as const;

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly kind?: (typeof KINDS)[number];
  readonly limit: number;
}

export function configure(command: Command): void {
  command
    .description(
      "What a reader may want to decide: names that the extractor was unsure of, likely duplicates, values that differ. First what touches most papers.",
    )
    .option("--kind <kind>", KINDS.join(", "), oneOf(KINDS))
    .option("--limit <n>", "questions to show, at most", wholeNumber(1, 500), 20)
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ["inbox", "what to decide first"],
    ["inbox --kind duplicate", "names that may mean one thing"],
    ["inbox --json", "one JSON object, for scripts"],
  ]);
}

async function run(options: Options): Promise<void> {
  await withAtlas(databasePath(options.db), async (atlas) => {
    const { total, items } = await atlas.inbox(options.kind, options.limit);
    if (options.json) return printJson({ total, items });
    if (total === 0) return printLine("Nothing to decide.");
    for (const item of items) {
      await printLine(`${bold(item.node.name)} (${item.node.type}), ${countOf(item.papers, "paper")}: ${item.reason}`);
      const { quotes, conflicts } = await atlas.inboxItem(item.id);
      const [conflict] = conflicts;
      const shown = conflict ? [conflict.lowest.quote, conflict.highest.quote] : quotes.slice(0, 1);
      for (const quote of shown) await printLine(`  ${describeQuote(quote, terminalWidth() ?? 100)}`);
      await printLine(dim(`  accelgraph ${suggestedCommand(item)}`));
    }
    if (total > items.length) await printLine(`… and ${countOf(total - items.length, "more question")}: see --limit`);
  });
}

/** The command that does what the inbox suggests. */
function suggestedCommand({ suggestion, node, other }: InboxItem): string {
  if (suggestion === "merge" && other) return `alias merge ${node.id} ${other.id}`;
  if (suggestion === "retype" && other) return `correct retype ${node.id} ${other.type}`;
  return `correct ${suggestion === "reject" ? "reject" : "accept"} ${node.id}`;
}
