import { readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { drawSavedView } from "@accelgraph/api";
import { createSqlRunner, openDatabase } from "@accelgraph/db";
import { ENTITY_TYPES, FaultError, LABEL_TYPES, RELATIONS } from "@accelgraph/domain";
import { EXPORT_FORMATS, RENDERINGS } from "@accelgraph/exporters";
import { type Drawing, drawView, parseViewFile, type ViewFile } from "@accelgraph/views";
import type { Command } from "commander";
import { databaseOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { print, say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { toPng } from "../png.ts";

const FORMATS = [...EXPORT_FORMATS, "png"] as const;
type Format = (typeof FORMATS)[number];
const THEMES = ["page", "light", "dark", "auto"] as const;

interface Options {
  readonly db?: string;
  readonly to: Format;
  readonly out?: string;
  readonly focus: readonly string[];
  readonly depth?: number;
  readonly limit?: number;
  readonly type: readonly string[];
  readonly relation: readonly string[];
  readonly minPapers?: number;
  readonly query?: string;
  readonly saved?: string;
  readonly title?: string;
  readonly theme?: (typeof THEMES)[number];
}

export function configure(command: Command): void {
  const several =
    <T>(parse: (value: string) => T) =>
    (value: string, before: readonly T[]) => [...before, parse(value)];
  command
    .description(
      "One view of the graph in many renderings, for notes and other programs. The same view gives the same bytes.",
    )
    .argument("[file]", "a view file (docs/views.md), or - for standard input; options go before what it says")
    .requiredOption("--to <format>", FORMATS.join(", "), oneOf(FORMATS))
    .option(
      "--focus <name>",
      "what it is about; may be repeated. Without it: what most papers speak of",
      several(String),
      [],
    )
    .option("--depth <n>", "steps from the focus, 1 to 3", wholeNumber(1, 3))
    .option("--limit <n>", "nodes, at most (default: 60)", wholeNumber(1, 20_000))
    .option(
      "--type <name>",
      "only nodes of this type; may be repeated",
      several(oneOf([...ENTITY_TYPES, ...LABEL_TYPES, "paper"])),
      [],
    )
    .option("--relation <name>", "only edges of this relation; may be repeated", several(oneOf(RELATIONS)), [])
    .option("--min-papers <n>", "only names in at least this many papers", wholeNumber(1))
    .option("--query <sql>", "instead: the rows of a SELECT with source, relation and target")
    .option("--saved <name>", "instead: a view that was saved in the app, as it is shown there")
    .option("--title <text>", "the title of the picture")
    .option("--theme <name>", `${THEMES.join(", ")}, for svg, png and html`, oneOf(THEMES))
    .option("--out <file>", "write to a file instead of standard output")
    .addOption(databaseOption())
    .action(run);
  withExamples(command, [
    ["view awq.yaml --to svg --out awq.svg", "a view file, as a picture"],
    ["view --focus AWQ --to svg --out awq.svg", "what is around one name"],
    ["view --saved quantizers --to svg --out quantizers.svg", "what was saved in the app under a name"],
    ["view --focus AWQ --focus GPTQ --depth 2 --to html --out both.html", "one interactive file"],
    [
      "view --query \"SELECT * FROM v_edges WHERE relation = 'targets' LIMIT 40\" --to mermaid",
      "any answer, for a note",
    ],
  ]);
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const { view, look } =
    options.saved === undefined ? await drawAsked(file, options) : drawSaved(options.saved, options);
  if (view.nodes.length === 0) say("The view has no nodes: nothing passes what was asked.");
  else if (view.leftOut !== null) say(view.leftOut);
  const rendered =
    options.to === "png"
      ? await toPng(RENDERINGS.svg.render(view, { ...look, theme: look.theme === "dark" ? "dark" : "light" }))
      : RENDERINGS[options.to].render(view, look);
  if (options.out === undefined) await print(rendered);
  else await writeOut(options.out, rendered);
}

async function drawAsked(file: string | undefined, options: Options): Promise<Drawing> {
  const said = file === undefined ? {} : await readViewFile(file);
  const asked = { ...said, ...asViewFile(options) };
  const base = file === undefined || file === "-" ? "." : dirname(file);
  const named = said.database === undefined ? undefined : resolve(userFolder(), base, said.database);
  return draw(databasePath(options.db ?? named), asked);
}

/** The saved view says what is shown; the options only how. */
function drawSaved(name: string, { db: given, title, theme }: Options): Drawing {
  const db = openDatabase(databasePath(given), { mode: "read" });
  const look = { theme: theme === "light" || theme === "dark" ? theme : "auto" } as const;
  try {
    return { view: { ...drawSavedView(db, name, look.theme), ...(title === undefined ? {} : { title }) }, look };
  } finally {
    db.close();
  }
}

/** What the options say, with the keys of a view file. */
function asViewFile(options: Options): ViewFile {
  const { depth, limit, title, theme, minPapers, query } = options;
  const lists = { focus: options.focus, types: options.type, relations: options.relation };
  const view = {
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...{ depth, limit, title, sql: query, "min-papers": minPapers, theme: theme === "auto" ? "page" : theme },
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

async function readViewFile(file: string): Promise<ViewFile> {
  if (file === "-") {
    process.stdin.setEncoding("utf8");
    let text = "";
    for await (const chunk of process.stdin) text += chunk;
    return parseViewFile(text);
  }
  let text: string;
  try {
    text = await readFile(resolve(userFolder(), file), "utf8");
  } catch (error) {
    throw new FaultError({
      code: "no-view",
      file,
      message: `it cannot be read: ${reasonOf(error)}`,
      remedy: "Check its name",
    });
  }
  return parseViewFile(text, file);
}

async function draw(path: string, file: ViewFile): Promise<Drawing> {
  const db = openDatabase(path, { mode: "read" });
  const runner = createSqlRunner(path);
  try {
    return await drawView({ db, runSql: (sql, rows) => runner.run(sql, {}, { rows }) }, file);
  } finally {
    runner.close();
    db.close();
  }
}

async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(resolve(userFolder(), file), content);
  } catch (error) {
    throw new FaultError({
      code: "not-written",
      file,
      message: `it could not be written: ${reasonOf(error)}`,
      remedy: "Choose a place that can be written to",
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
