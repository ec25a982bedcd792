/**
 * `pnpm bench [--ingest PAPERS] [INPUT]...`: how fast extraction is beside wink-nlp and compromise on the same
 * texts in the same run, how ingest and memory do. Texts: INPUT, else the shared corpus, else the sample notes.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchExtraction, formatExtraction } from "./bench-extraction.ts";
import { benchIngest, formatIngest } from "./bench-ingest.ts";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { ingest: { type: "string", default: "5000" }, json: { type: "boolean", default: false } },
});

const corpus = join(SHARED, "corpus");
const standard = existsSync(corpus) ? corpus : join(ROOT, "db/seed/notes");
const papers = await readAllPapers(positionals.length > 0 ? positionals : [standard]);
const extraction = benchExtraction(papers);
if (!options.json) console.log(`${papers.length} papers\n${formatExtraction(extraction)}`);
const count = Number(options.ingest);
const ingested = count > 0 ? await benchIngest(count) : undefined;
if (options.json) console.log(JSON.stringify({ extraction, ingest: ingested }));
else if (ingested) console.log(formatIngest(ingested));
