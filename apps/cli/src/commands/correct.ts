import { ENTITY_TYPES } from "@accelgraph/domain";
import { type DecisionRequest, decideByHand } from "@accelgraph/pipeline";
import type { Command } from "commander";
import { databaseOption, jsonOption, oneOf, withExamples } from "../options.ts";
import { printJson, printLine } from "../output.ts";
import { databasePath } from "../places.ts";
import { rereadProgress } from "../progress.ts";
import { countOf } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly reason?: string;
}

export function configure(command: Command): void {
  command.description(
    "Corrections by hand: a name is right, of another type, or no entity at all. Kept by type and spelling, so they survive every new reading of the papers. `alias` merges and splits names.",
  );
  common(command.command("accept").description("the name is right: ask no more"))
    .argument("<name>", "a name, or an id such as method/flash-attention")
    .action((name: string, options: Options) => decide({ action: "accept", name }, options));
  common(command.command("retype").description("the name is of another type"))
    .argument("<name>", "a name or an id")
    .argument("<type>", ENTITY_TYPES.join(", "), oneOf(ENTITY_TYPES))
    .action((name: string, type: (typeof ENTITY_TYPES)[number], options: Options) =>
      decide({ action: "retype", name, type }, options),
    );
  common(
    command.command("reject").description("the name is no entity: nothing counts it; the words stay in the papers"),
  )
    .argument("<name>", "a name or an id")
    .action((name: string, options: Options) => decide({ action: "reject", name }, options));
  common(command.command("undo").description("take the newest decision on a name back"))
    .argument("<name>", "a name or an id")
    .action((name: string, options: Options) => decide({ action: "undo", name }, options));
  withExamples(command, [
    ["correct accept OpenML", "the extractor was right"],
    ["correct retype method/flux model --reason 'it generates'", "a model, not a method"],
    ["correct reject W4S50", "a setting, and no name"],
    ["correct undo W4S50", "as it was before"],
  ]);
}

function common(command: Command): Command {
  return command.option("--reason <text>", "why, for the ledger").addOption(databaseOption()).addOption(jsonOption());
}

async function decide(request: DecisionRequest, { db, json, reason }: Options): Promise<void> {
  const progress = rereadProgress();
  const decided = await decideByHand(databasePath(db), request, { reason, onReread: progress.update }).finally(
    progress.end,
  );
  if (json) return printJson(decided);
  const { done, papers } = decided;
  await printLine(papers === 0 ? `${done}.` : `${done}; ${countOf(papers, "paper")} read again.`);
}
