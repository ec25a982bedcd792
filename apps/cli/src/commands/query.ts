import { existsSync } from "node:fs";
import { CANNED_QUERIES, createSqlRunner, DEFAULT_SQL_LIMITS, openDatabase } from "@accelgraph/db";
import { didYouMean, FaultError } from "@accelgraph/domain";
import { readQueries, type SavedQuery } from "@accelgraph/store";
import { type Command, InvalidArgumentError } from "commander";
import { databaseOption, jsonOption, oneOf, wholeNumber, withExamples } from "../options.ts";
import { printJson, printLine, say } from "../output.ts";
import { databasePath } from "../places.ts";
import { formatRows, ROW_FORMATS, type RowFormat } from "../rows.ts";
import { terminalWidth } from "../wording.ts";

interface Options {
  readonly db?: string;
  readonly json?: boolean;
  readonly format?: RowFormat;
  readonly name?: string;
  readonly list?: boolean;
  readonly param: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly seconds: number;
}

export function configure(command: Command): void {
  command
    .description("Asks the database, read-only: one SELECT, or a question that is ready (--list shows them).")
    .argument("[sql]", "one SELECT; `SELECT * FROM schema_doc` is the manual")
    .option("--name <query>", "a question that is ready")
    .option("--param <name=value>", "a value for :name in the SQL; may be repeated", parameter, {})
    .option("--list", "list the questions that are ready, with their parameters")
    .option("--format <name>", `${ROW_FORMATS.join(", ")} (default: table)`, oneOf(ROW_FORMATS))
    .option("--rows <n>", "give at most this many rows", wholeNumber(1), DEFAULT_SQL_LIMITS.rows)
    .option("--seconds <n>", "stop after this time", wholeNumber(1, 86_400), DEFAULT_SQL_LIMITS.milliseconds / 1000)
    .addOption(databaseOption())
    .addOption(jsonOption())
    .action(run);
  withExamples(command, [
    ['query "SELECT * FROM v_technique_hardware LIMIT 5"', "SQL of your own"],
    ["query --list", "what can be asked by name"],
    ['query "SELECT name FROM entity WHERE name LIKE :like" --param like=LLaMA%', "values apart from SQL"],
    ['query "SELECT * FROM v_measurements" --rows 100000 --format csv > all.csv', "a whole view"],
  ]);
}

function parameter(pair: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = pair.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Give it as name=value.");
  return { ...before, [pair.slice(0, at).replace(/^:/, "")]: pair.slice(at + 1) };
}

async function run(sql: string | undefined, options: Options): Promise<void> {
  const path = databasePath(options.db);
  const format = options.format ?? (options.json ? "json" : "table");
  if (options.list) return list(existsSync(path) ? savedQueries(path) : CANNED_QUERIES, format);
  const saved = savedQueries(path);
  const asked = question(sql, options, saved);
  const runner = createSqlRunner(path);
  try {
    const limits = { rows: options.rows, milliseconds: options.seconds * 1000 };
    const result = await runner.run(asked.sql, asked.parameters, limits);
    await printLine(formatRows(result, format, terminalWidth()));
    if (result.isCut)
      say(`Only the first ${result.rows.length} rows are given; --rows ${result.rowLimit * 10} gives more.`);
  } finally {
    runner.close();
  }
}

function savedQueries(path: string): readonly SavedQuery[] {
  const db = openDatabase(path, { mode: "read" });
  try {
    return readQueries(db);
  } finally {
    db.close();
  }
}

/** A question that is ready: from the file, or, before there is one, as it will stand in it. */
interface ReadyQuestion {
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly { readonly name: string; readonly example: string }[];
}

async function list(queries: readonly ReadyQuestion[], format: RowFormat): Promise<void> {
  if (format === "json") return printJson(queries);
  const rows = queries.map(({ name, title, parameters }) => [
    name,
    title,
    parameters.map((p) => `${p.name}=${p.example}`).join(" "),
  ]);
  await printLine(formatRows({ columns: ["name", "question", "parameters"], rows }, format, terminalWidth()));
}

function question(sql: string | undefined, { name, param }: Options, saved: readonly SavedQuery[]) {
  if ((sql === undefined) === (name === undefined)) {
    throw usage("give either SQL or --name", "`accelgraph query --list` lists the questions that are ready.");
  }
  if (sql !== undefined) return { sql, parameters: param };
  const found = saved.find((query) => query.name === name);
  if (!found)
    throw usage(
      `no question is called "${name}"`,
      didYouMean(
        name ?? "",
        saved.map((query) => query.name),
      ),
    );
  const known = found.parameters.map((p) => p.name);
  const wrong = Object.keys(param).find((given) => !known.includes(given));
  if (wrong !== undefined) throw usage(`"${name}" has no parameter "${wrong}"`, didYouMean(wrong, known));
  const examples = Object.fromEntries(found.parameters.map((p) => [p.name, p.example]));
  const left = known.filter((parameterName) => !(parameterName in param));
  if (left.length > 0) say(`Taking ${left.map((p) => `${p}=${examples[p]}`).join(", ")}; --param gives another value.`);
  return { sql: found.sql, parameters: { ...examples, ...param } };
}

function usage(message: string, remedy: string): FaultError {
  return new FaultError({ code: "usage", message, remedy });
}
