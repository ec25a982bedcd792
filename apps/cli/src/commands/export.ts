import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Database, openDatabase } from "@accelgraph/db";
import { FaultError } from "@accelgraph/domain";
import { csvPieces, DEFAULT_BASE, parquetBytes, rdfLines, recordLines } from "@accelgraph/interchange";
import { readTableShapes } from "@accelgraph/store";
import type { Command } from "commander";
import { databaseOption, oneOf, withExamples } from "../options.ts";
import { say } from "../output.ts";
import { databasePath, userFolder } from "../places.ts";
import { countOf } from "../wording.ts";
import { cannotWrite, writePieces } from "../write-out.ts";

const FORMS = ["rdf", "csv", "jsonl", "parquet"] as const;

interface Options {
  readonly db?: string;
  readonly to: (typeof FORMS)[number];
  readonly out?: string;
  readonly base: string;
}

export function configure(command: Command): void {
  command
    .description(
      "The whole file for other programs: RDF as N-Triples, JSON Lines of records, and a folder of CSV or Parquet with a file for each table and view.",
    )
    .requiredOption("--to <form>", FORMS.join(", "), oneOf(FORMS))
    .option("--out <path>", "a file for rdf and jsonl (default: standard output), a folder for csv and parquet")
    .option("--base <iri>", "for rdf: what the addresses of things begin with", DEFAULT_BASE)
    .addOption(databaseOption())
    .action(run);
  withExamples(command, [
    ["export --to rdf --out papers.nt", "for a triple store; docs/interchange.md lists the terms"],
    ["export --to csv --out tables/", "every table and view as CSV"],
    ["export --to parquet --out tables/", "the same for DuckDB, pandas and Polars"],
    ["export --to jsonl | head -1", "the record of the first paper"],
  ]);
}

async function run({ db: file, to, out, base }: Options): Promise<void> {
  const db = openDatabase(databasePath(file), { mode: "read" });
  const path = out === undefined ? undefined : resolve(userFolder(), out);
  try {
    if (to === "csv" || to === "parquet") writeFolder(db, to, path);
    else await writePieces(to === "rdf" ? rdfLines(db, base) : recordLines(db), path);
  } finally {
    db.close();
  }
}

function writeFolder(db: Database, to: "csv" | "parquet", folder: string | undefined): void {
  if (folder === undefined) {
    const remedy = "Name a folder with --out";
    throw new FaultError({ code: "usage", message: `${to} is a file for each table and view`, remedy });
  }
  const shapes = readTableShapes(db);
  try {
    mkdirSync(folder, { recursive: true });
    for (const shape of shapes) {
      const content = to === "csv" ? [...csvPieces(db, shape)].join("") : parquetBytes(db, shape);
      writeFileSync(join(folder, `${shape.name}.${to}`), content);
    }
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
  say(`${countOf(shapes.length, "table")} and views in ${folder}`);
}
