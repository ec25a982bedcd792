/**
 * `pnpm evaluate`: the extractor against annotated papers. Prints one table for each set of them (see
 * annotated-papers.ts), then how well confidence tells right from wrong.
 *
 *   pnpm evaluate [--gold FILE] [--rules] [--errors N] [--set-aside-errors] [--json] [--write] [INPUT]...
 *
 * `--write` states the figures where an ingest finds them, for the `meta` of each file.
 * Without arguments it reads the shared corpus and gold ($ACCELGRAPH_SHARED, else `../shared`) and the
 * project's own test set; where the shared folder is not there, only the latter.
 */
import { resolve } from "node:path";
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
import { type AnnotatedSource, hasShared, readOwn, readShared, SHARED_GOLD } from "./annotated-papers.ts";
import { scopeReport } from "./scope-report.ts";
import { writeQuality } from "./write-quality.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: "string" },
    rules: { type: "boolean", default: false },
    errors: { type: "string", default: "0" },
    "set-aside-errors": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const extractor = createExtractor();

/** A source's records, its two sets judged (readable, set aside) and both together. */
function measure({ papers, goldText, sets: [readable, aside] }: AnnotatedSource) {
  const records = papers.map((paper) => extractor.extract(paper));
  const gold = [...readable.gold, ...aside.gold];
  return {
    records,
    gold,
    goldText,
    readable: evaluate(readable.gold, records),
    aside: evaluate(aside.gold, records),
    all: evaluate(gold, records),
  };
}

type Measured = ReturnType<typeof measure>;

const wantsShared = options.gold !== undefined || positionals.length > 0 || hasShared();
const goldFile = options.gold === undefined ? undefined : resolve(options.gold);
const shared = wantsShared
  ? measure(await readShared(goldFile, positionals.length > 0 ? positionals : undefined))
  : undefined;
const own = measure(await readOwn());

if (!shared) console.error(`left out: tuned and set-aside papers, since there is no ${SHARED_GOLD}`);
if (options.write) writeFigures();
if (options.json) printJson();
else printTables();

function writeFigures(): void {
  if (!shared) throw new Error(`--write states figures on papers that are not here: no ${SHARED_GOLD}`);
  writeQuality({
    setAside: shared.aside,
    tuned: shared.readable,
    ownSetAside: own.aside,
    goldTexts: [shared.goldText, own.goldText],
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
    ownReadable: evaluationJson(own.readable),
    ownSetAside: evaluationJson(own.aside),
  };
  console.log(JSON.stringify(figures));
}

function printTables(): void {
  if (shared) {
    console.log(`tuned papers\n${formatEvaluation(shared.readable)}\n`);
    console.log(`set-aside papers\n${formatEvaluation(shared.aside)}\n`);
    console.log(`all papers\n${formatEvaluation(shared.all)}\n`);
  }
  console.log(`own, readable\n${formatEvaluation(own.readable)}\n`);
  console.log(`own, set aside\n${formatEvaluation(own.aside)}\n`);
  printDetails(shared ?? own);
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
