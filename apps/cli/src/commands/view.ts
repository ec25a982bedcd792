import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { graphRequest } from "@accelgraph/api";
import { createSqlRunner } from "@accelgraph/db";
import { ENTITY_TYPES, FaultError, LABEL_TYPES, RELATIONS } from "@accelgraph/domain";
import { EXPORT_FORMATS, type ExportFormat, type GraphView, RENDERINGS } from "@accelgraph/exporters";
import type { Command } from "commander";
import { withAtlas } from "../atlas.ts";
import { databaseOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { print, say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

interface Options {
  readonly db?: string;
  readonly to: ExportFormat;
  readonly out?: string;
  readonly focus: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly type: readonly string[];
  readonly relation: readonly string[];
  readonly minPapers?: number;
  readonly query?: string;
  readonly title?: string;
  readonly theme: Theme;
}

export function configure(command: Command): void {
  const several =
    <T>(parse: (value: string) => T) =>
    (value: string, before: readonly T[]) => [...before, parse(value)];
  command
    .description(
      "One view of the graph in many renderings, for notes and other programs. The same view gives the same bytes.",
    )
    .requiredOption("--to <format>", EXPORT_FORMATS.join(", "), oneOf(EXPORT_FORMATS))
    .option(
      "--focus <name>",
      "what it is about; may be repeated. Without it: what most papers speak of",
      several(String),
      [],
    )
    .option("--depth <n>", "steps from the focus, 1 to 3", wholeNumber(1, 3), 1)
    .option("--limit <n>", "nodes, at most", wholeNumber(1, 20_000), 60)
    .option(
      "--type <name>",
      "only nodes of this type; may be repeated",
      several(oneOf([...ENTITY_TYPES, ...LABEL_TYPES, "paper"])),
      [],
    )
    .option("--relation <name>", "only edges of this relation; may be repeated", several(oneOf(RELATIONS)), [])
    .option("--min-papers <n>", "only names in at least this many papers", wholeNumber(1))
    .option("--query <sql>", "instead: the rows of a SELECT with source, relation and target")
    .option("--title <text>", "the title of the picture")
    .option("--theme <name>", `${THEMES.join(", ")}, for svg and html`, oneOf(THEMES), "auto")
    .option("--out <file>", "write to a file instead of standard output")
    .addOption(databaseOption())
    .action(run);
  withExamples(command, [
    ["view --focus AWQ --to svg --out awq.svg", "what is around one name, as a picture"],
    ["view --focus AWQ --focus GPTQ --depth 2 --to html --out both.html", "one interactive file"],
    [
      "view --query \"SELECT * FROM v_edges WHERE relation = 'targets' LIMIT 40\" --to mermaid",
      "any answer, for a note",
    ],
  ]);
}

async function run(options: Options): Promise<void> {
  const path = databasePath(options.db);
  const view =
    options.query === undefined ? await focusView(path, options) : await queryView(path, options.query, options);
  if (view.nodes.length === 0) say("The view has no nodes: nothing passes what was asked.");
  else if (view.leftOut !== null) say(view.leftOut);
  const text = RENDERINGS[options.to].render(view, options.theme);
  if (options.out === undefined) await print(text);
  else await writeOut(options.out, text);
}

function focusView(path: string, options: Options): Promise<GraphView> {
  return withAtlas(path, async (atlas) => {
    const focus = await Promise.all(options.focus.map(async (name) => (await atlas.find(name)).id));
    const { depth, limit, minPapers, title } = options;
    const lists = { focus: list(focus), types: list(options.type), relations: list(options.relation) };
    return atlas.view(graphRequest.parse({ depth, limit, minPapers, ...lists }), { title });
  });
}

async function queryView(path: string, sql: string, { title }: Options): Promise<GraphView> {
  const runner = createSqlRunner(path);
  try {
    const rows = await runner.run(sql, {});
    return await withAtlas(path, async (atlas) => atlas.queryView(rows, { title }));
  } finally {
    runner.close();
  }
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(",");
}

async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(userFolder(), file), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FaultError({
      code: "not-written",
      file,
      message: `it could not be written: ${reason}`,
      remedy: "Choose a place that can be written to",
    });
  }
}
