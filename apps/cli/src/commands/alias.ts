import { openDatabase } from "@accelgraph/db";
import { type Decided, mergeByHand, splitByHand } from "@accelgraph/pipeline";
import { type LedgerRow, readLedger } from "@accelgraph/store";
import type { Command } from "commander";
import { databaseOption, jsonOption, oneOf, withExamples } from "../options.ts";
import { bold, printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";
import { formatRows } from "../rows.ts";
import { terminalWidth } from "../wording.ts";

const DECIDERS = ["rule", "lexicon", "user"] as const;

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly reason: string;
  readonly by?: (typeof DECIDERS)[number];
}

export function configure(command: Command): void {
  command.description(
    "Which names mean one thing, and who decided so. What is decided by hand survives every new reading of the papers.",
  );
  common(command.command("list").description("the ledger: every decision, the newest first"))
    .argument("[name]", "only what was decided of this name")
    .option("--by <who>", DECIDERS.join(", "), oneOf(DECIDERS))
    .action(list);
  common(command.command("merge").description("two names that mean one thing"))
    .argument("<name>", "the name that goes: a name, or an id such as method/flash-attention")
    .argument("<into>", "what it means: the name that stays")
    .option("--reason <text>", "why, for the ledger", "merged by hand")
    .action(async (name: string, into: string, options: Options) =>
      tell(mergeByHand(databasePath(options.db), name, into, options.reason), options),
    );
  common(command.command("split").description("a name that means something of its own after all"))
    .argument("<name>", "the name that was merged")
    .option("--reason <text>", "why, for the ledger", "split by hand")
    .action(async (name: string, options: Options) =>
      tell(splitByHand(databasePath(options.db), name, options.reason), options),
    );
  withExamples(command, [
    ["alias list", "why are these one?"],
    ['alias merge "Flash Attention" FlashAttention --reason "another spelling"', "one node from now on"],
    ['alias split "Flash Attention"', "two nodes again"],
  ]);
}

function common(command: Command): Command {
  return command.addOption(databaseOption()).addOption(jsonOption());
}

async function list(name: string | undefined, options: Options): Promise<void> {
  const db = openDatabase(databasePath(options.db), { mode: "read" });
  const rows = readLedger(db, { name, by: options.by });
  db.close();
  if (options.json) return printJson(rows);
  await printLine(
    formatRows({ columns: ["no", "decision", "by", "why"], rows: rows.map(asCells) }, "table", terminalWidth()),
  );
}

function asCells({ id, action, type, name, intoName, reason, decidedBy }: LedgerRow) {
  const decision = action === "merge" ? `${name} (${type}) is ${intoName}` : `${name} (${type}) is itself`;
  return [id, decision, decidedBy, reason];
}

async function tell({ name, into }: Decided, options: Options): Promise<void> {
  if (options.json) return printJson({ name, into });
  await printLine(
    into === null
      ? `${bold(name.name)} stands for itself again.`
      : `${bold(name.name)} is ${bold(into.name)} from now on.`,
  );
}
