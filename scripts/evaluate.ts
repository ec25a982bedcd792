/**
 * `pnpm evaluate`: the extractor against annotated papers. Prints one table for each set of them (see
 * annotated-papers.ts), how well confidence tells right from wrong, how many pairs of names are told apart or
 * merged rightly, and how fast extraction is beside its peers on the same texts.
 *
 *   pnpm evaluate [--gold FILE] [--rules] [--errors N] [--set-aside-errors] [--quick] [--json] [--write] [INPUT]...
 *
 * `--quick` leaves the speed out.
 * `--write` states the figures where an ingest finds them, for the `meta` of each file.
 * Without arguments it reads the shared corpus and gold ($ACCELGRAPH_SHARED, else `../shared`) and the
 * repository's own test sets; where the shared folder is not there, only the latter.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  calibrationOf,
  evaluate,
  evaluationJson,
  formatCalibration,
  formatErrors,
  formatEvaluation,
  formatRuleReport,
  judgedClaims,
  ruleReport,
} from "@accelgraph/evaluation";
import { createExtractor, EXTRACTOR_VERSION } from "@accelgraph/extraction";
import { judgePairs, lexicon } from "@accelgraph/lexicon";
import { type AnnotatedSource, hasShared, readHeld, readShared, SHARED_GOLD } from "./annotated-papers.ts";
import { benchExtraction, formatExtraction } from "./bench-extraction.ts";
import { scopeReport } from "./scope-report.ts";
import { ROOT } from "./steps.ts";
import { writeQuality } from "./write-quality.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: "string" },
    rules: { type: "boolean", default: false },
    errors: { type: "string", default: "0" },
    "set-aside-errors": { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const extractor = createExtractor();

/** A source's records, its two sets judged (readable, set aside) and both together. */
function measure(source: AnnotatedSource) {
  const records = source.papers.map((paper) => extractor.extract(paper));
  const gold = [...source.readable.gold, ...source.aside.gold];
  return {
    source,
    records,
    gold,
    readable: evaluate(source.readable.gold, records),
    aside: evaluate(source.aside.gold, records),
    all: evaluate(gold, records),
  };
}

type Measured = ReturnType<typeof measure>;

const wantsShared = options.gold !== undefined || positionals.length > 0 || hasShared();
const goldFile = options.gold === undefined ? undefined : resolve(options.gold);
const shared = wantsShared
  ? measure(await readShared(goldFile, positionals.length > 0 ? positionals : undefined))
  : undefined;
const held = (await readHeld()).map(measure);

if (!shared) console.error(`left out: tuned and set-aside papers, since there is no ${SHARED_GOLD}`);
if (options.write) writeFigures();
if (options.json) printJson();
else printTables();

function writeFigures(): void {
  if (!shared) throw new Error(`--write states figures on papers that are not here: no ${SHARED_GOLD}`);
  writeQuality({
    setAside: shared.aside,
    tuned: shared.readable,
    heldSetAside: new Map(held.map(({ source, aside }) => [source.name, aside])),
    goldTexts: [shared, ...held].map(({ source }) => source.goldText),
    extractor: EXTRACTOR_VERSION,
  });
}

function printJson(): void {
  const figures = {
    ...(shared && {
      tuned: evaluationJson(shared.readable),
      setAside: evaluationJson(shared.aside),
      all: evaluationJson(shared.all),
    }),
    ...Object.fromEntries(
      held.flatMap(({ source, readable, aside }) => [
        [`${source.name}Readable`, evaluationJson(readable)],
        [`${source.name}SetAside`, evaluationJson(aside)],
      ]),
    ),
  };
  console.log(JSON.stringify(figures));
}

function printTables(): void {
  if (shared) {
    console.log(`tuned papers\n${formatEvaluation(shared.readable)}\n`);
    console.log(`set-aside papers\n${formatEvaluation(shared.aside)}\n`);
    console.log(`all papers\n${formatEvaluation(shared.all)}\n`);
  }
  for (const { source, readable, aside } of held) {
    console.log(`${source.readable.name}\n${formatEvaluation(readable)}\n`);
    console.log(`${source.aside.name}\n${formatEvaluation(aside)}\n`);
  }
  const standard = shared ?? (held[0] as Measured);
  printDetails(standard);
  printPairs();
  if (!options.quick) console.log(`\nspeed on one core\n${formatExtraction(benchExtraction(standard.source.papers))}`);
}

/** "One thing, one node": names that are the same thing, variants of one another, or different. */
function printPairs(): void {
  const text = readFileSync(join(ROOT, "packages/lexicon/fixtures/pairs.tsv"), "utf8");
  const { pairs, right, wrong } = judgePairs(text, lexicon);
  console.log(`\npairs of names: ${right} of ${pairs} right (${(right / pairs).toFixed(3)})`);
  for (const line of wrong) console.log(`  ${line}`);
}

/** What is asked for beyond the tables: of the shared papers where they are there, else of our own. */
function printDetails(measured: Measured): void {
  console.log(scopeReport(measured.records, measured.gold, measured.all.scope));
  const claims = judgedClaims(measured.aside.judgements, measured.records);
  console.log(`\nconfidence on set-aside papers\n${formatCalibration(calibrationOf(claims))}`);
  if (options.rules) {
    const judged = judgedClaims(measured.all.judgements, measured.records);
    console.log(`\nrules on all papers\n${formatRuleReport(ruleReport(judged))}`);
  }
  const most = Number(options.errors);
  if (most > 0)
    console.log(`\n${formatErrors(options["set-aside-errors"] ? measured.aside : measured.readable, most)}`);
}
