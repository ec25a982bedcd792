import { openDatabase } from "@accelgraph/db";
import { type DecisionRequest, decideByHand } from "@accelgraph/pipeline";
import { type LedgerRow, readLedger } from "@accelgraph/store";
import type { Command } from "commander";
import { databaseOption, jsonOption, oneOf, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
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
    .action((name: string, into: string, options: Options) => decide({ action: "merge", name, into }, options));
  common(command.command("split").description("a name that means something of its own after all"))
    .argument("<name>", "the name that was merged")
    .option("--reason <text>", "why, for the ledger", "split by hand")
    .action((name: string, options: Options) => decide({ action: "split", name }, options));
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

function asCells({ id, action, type, name, intoType, intoName, reason, decidedBy }: LedgerRow) {
  const means = { merge: intoName, retype: intoType, split: "itself", accept: "right", reject: "no entity" };
  const decision = action === "undo" ? "as before" : `is ${means[action]}`;
  return [id, `${name} (${type}) ${decision}`, decidedBy, reason];
}

async function decide(request: DecisionRequest, options: Options): Promise<void> {
  const decided = await decideByHand(databasePath(options.db), request, { reason: options.reason });
  await (options.json ? printJson(decided) : printLine(`${decided.done}.`));
}
