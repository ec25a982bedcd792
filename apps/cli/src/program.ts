import { Command, CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { reportEnd } from "./fault-list.ts";

/** What a command's file exports: its arguments, options and help, and what it does. */
interface CommandFile {
  readonly configure: (command: Command) => void;
}

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

/** Every command. Only the file of the one that runs is loaded. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  ingest: { summary: "read papers, extract, store", load: () => import("./commands/ingest.ts") },
  extract: { summary: "print records as JSON Lines, without a database", load: () => import("./commands/extract.ts") },
  evaluate: { summary: "judge extraction against annotated papers", load: () => import("./commands/evaluate.ts") },
  query: { summary: "ask the database, in SQL or by a canned question", load: () => import("./commands/query.ts") },
  show: { summary: "all that is known of a name", load: () => import("./commands/show.ts") },
  path: { summary: "how two names are connected", load: () => import("./commands/path.ts") },
  matrix: { summary: "who met whom: techniques by hardware, and so on", load: () => import("./commands/matrix.ts") },
  view: { summary: "a view of the graph as SVG, HTML, Mermaid and more", load: () => import("./commands/view.ts") },
  vault: { summary: "a folder of notes for Obsidian, kept up to date", load: () => import("./commands/vault.ts") },
  publish: { summary: "a static site that needs no server", load: () => import("./commands/publish.ts") },
  export: { summary: "the file as RDF, CSV, Parquet or JSON Lines", load: () => import("./commands/export.ts") },
  dump: { summary: "every table as text, to keep and compare", load: () => import("./commands/dump.ts") },
  load: { summary: "a new database of a dump", load: () => import("./commands/load.ts") },
  alias: { summary: "which names mean one thing; merge and split them", load: () => import("./commands/alias.ts") },
  inbox: { summary: "names and values that a reader may want to decide", load: () => import("./commands/inbox.ts") },
  correct: { summary: "a name is right, of another type, or none", load: () => import("./commands/correct.ts") },
  corrections: { summary: "decisions by hand as a text patch", load: () => import("./commands/corrections.ts") },
  serve: { summary: "the app and its API on this machine", load: () => import("./commands/serve.ts") },
  verify: { summary: "slice every stored quote again, and check the file", load: () => import("./commands/verify.ts") },
  diff: { summary: "what one file says and another does not", load: () => import("./commands/diff.ts") },
};

/** Runs the command that the arguments name; resolves with the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const program = new Command("accelgraph")
    .description("A knowledge graph of methods, models and hardware, in one SQLite file, with the words that say so.")
    .version("0.1.0")
    .showHelpAfterError("(add --help for usage and examples)")
    .exitOverride()
    .addHelpText("after", AFTERWORD);
  const wanted = args[0] === "help" ? args[1] : args[0];
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).summary(summary);
    if (name === wanted) (await load()).configure(command);
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return (process.exitCode ?? EXIT.done) as ExitCode;
  } catch (error) {
    if (error instanceof CommanderError) return isHelp(error, args) ? EXIT.done : EXIT.usage;
    return await reportEnd(error, args.includes("--json"));
  }
}

function isHelp(error: CommanderError, args: readonly string[]): boolean {
  return args.length > 0 && /^commander\.(help|helpDisplayed|version)$/.test(error.code);
}

const AFTERWORD = `
Start with:
  $ accelgraph ingest papers/          read a folder of papers
  $ accelgraph serve --open            look at them in the browser
  $ accelgraph query --list            the questions that are ready to ask

The database is --db, else $ACCELGRAPH_DB, else db/accelgraph.sqlite.
Exit codes: 0 done; 1 done in part, the errors listed; 2 usage; 3 the file is not ours or is damaged.`;
