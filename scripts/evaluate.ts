/**
 * `pnpm evaluate`: the extractor against annotated papers. Prints the table for the papers that rules are
 * written from (tuned), for those set aside, and for all; then how well confidence tells right from wrong.
 *
 *   pnpm evaluate [--gold FILE] [--rules] [--errors N] [--set-aside-errors] [--json] [--write] [INPUT]...
 *
 * `--write` states the figures where an ingest finds them, for the `meta` of each file.
 * Without arguments it reads the shared corpus and gold: $ACCELGRAPH_SHARED, else `../shared`.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { nameKey, type PaperRecord } from "@accelgraph/domain";
import {
  calibrationOf,
  evaluate,
  evaluationJson,
  formatCalibration,
  formatErrors,
  formatEvaluation,
  formatRuleReport,
  type GoldRecord,
  isSetAside,
  judgedClaims,
  parseGold,
  ruleReport,
} from "@accelgraph/evaluation";
import { createExtractor, EXTRACTOR_VERSION } from "@accelgraph/extraction";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { writeQuality } from "./write-quality.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: "string", default: join(SHARED, "gold/dev.jsonl") },
    rules: { type: "boolean", default: false },
    errors: { type: "string", default: "0" },
    "set-aside-errors": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const goldFile = resolve(options.gold);
const goldText = readFileSync(goldFile, "utf8");
const gold = parseGold(goldText, goldFile);
const papers = await readAllPapers(positionals.length > 0 ? positionals : [join(SHARED, "corpus")]);
const extractor = createExtractor();
const records = papers.map((paper) => extractor.extract(paper));

const isAside = (record: GoldRecord) => isSetAside(record.title ?? record.id);
const tuned = evaluate(
  gold.filter((record) => !isAside(record)),
  records,
);
const setAside = evaluate(gold.filter(isAside), records);
const all = evaluate(gold, records);

if (options.write) writeQuality(setAside, tuned, goldText, EXTRACTOR_VERSION);
if (options.json) {
  console.log(
    JSON.stringify({ tuned: evaluationJson(tuned), setAside: evaluationJson(setAside), all: evaluationJson(all) }),
  );
} else {
  console.log(`tuned papers\n${formatEvaluation(tuned)}\n`);
  console.log(`set-aside papers\n${formatEvaluation(setAside)}\n`);
  console.log(`all papers\n${formatEvaluation(all)}\n`);
  console.log(scopeReport(records));
  const claims = judgedClaims(setAside.judgements, records);
  console.log(`\nconfidence on set-aside papers\n${formatCalibration(calibrationOf(claims))}`);
  if (options.rules) {
    console.log(`\nrules on all papers\n${formatRuleReport(ruleReport(judgedClaims(all.judgements, records)))}`);
  }
  const most = Number(options.errors);
  if (most > 0) console.log(`\n${formatErrors(options["set-aside-errors"] ? setAside : tuned, most)}`);
}

/** Which papers are taken to be out of scope, and whether gold agrees where it speaks. */
function scopeReport(read: readonly PaperRecord[]): string {
  const out = read.filter((record) => !record.in_scope);
  const known = new Set(gold.map((record) => nameKey(record.title ?? record.id)));
  const lines = out.map(({ title }) => `  ${known.has(nameKey(title)) ? "annotated" : "         "}  ${title}`);
  const head = `out of scope: ${out.length} of ${read.length} papers; in scope by gold but left out: ${all.scope.lost.length}; edges on papers out of scope by gold: ${all.scope.spuriousEdges}`;
  return [head, ...lines].join("\n");
}
