/**
 * `node scripts/run.mjs scripts/train-names.ts [--write]`: learns the weights with which signs make a name of a phrase
 * that neither the lexicon nor a rule knows, from the annotated papers that may be read (see annotated-papers.ts). All
 * names teach, those too that are known: what stands around them is what stands around others. Prints, by
 * cross-validation over papers, how many of the phrases without a name would be taken for one from which chance on,
 * and how many of these rightly; `--write` puts the weights of all of them into the extractor's data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameKey } from "@accelgraph/domain";
import { type InspectedPhrase, inspectPhrases } from "@accelgraph/extraction";
import { type AnnotatedPaper, pairsOf, readAnnotated, titleOf } from "./annotated-papers.ts";
import { partsOf } from "./cross-validation.ts";
import { probability, trainLogistic, type Weights } from "./logistic-regression.ts";
import { ROOT } from "./steps.ts";

const FOLDS = 6;
const PENALTIES = [0.0003, 0.0006, 0.0012, 0.0024];
const PENALTY = 0.0006;
/** A sign that was seen at fewer phrases says nothing of the language. */
const RAREST = 6;
const CHANCES = [0.9, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4];
/** Smaller weights change no answer. */
const LEAST_WEIGHT = 0.05;
const weightsFile = join(ROOT, "packages/extraction/src/mentions/judged/weights.yaml");

interface Judged {
  readonly title: string;
  /** It counts so many times. */
  readonly weight: number;
  readonly isUnnamed: boolean;
  readonly isName: boolean;
  readonly features: ReadonlyMap<string, number>;
}

/** Between what is looked at and what is seen there; no family holds it. */
const JOINT = " | ";

function judged({ record, paper }: AnnotatedPaper, weight: number): Judged[] {
  const keys = new Set(record.entities.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map(nameKey)));
  const isName = ({ name, long }: InspectedPhrase) => [name, long ?? name].some((form) => keys.has(nameKey(form)));
  return inspectPhrases(paper).map((phrase) => ({
    title: titleOf(record),
    weight,
    isUnnamed: phrase.isUnnamed,
    isName: isName(phrase),
    features: new Map(phrase.signs.map(([family, seen]) => [family + JOINT + seen, 1])),
  }));
}

function inScope(pairs: readonly AnnotatedPaper[]): AnnotatedPaper[] {
  return pairs.filter(({ record }) => record.in_scope !== false);
}

function withoutRare(rows: readonly Judged[]): Judged[] {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isCommon = ([name]: readonly [string, number]) => (counts.get(name) ?? 0) >= RAREST;
  return rows.map((row) => ({ ...row, features: new Map([...row.features].filter(isCommon)) }));
}

function train(rows: readonly Judged[], penalty: number): Weights {
  return trainLogistic(
    rows.flatMap(({ features, isName, weight }) =>
      Array.from({ length: weight }, () => ({ features, earned: isName })),
    ),
    penalty,
  );
}

function printCrossValidated(rows: readonly Judged[], penalty: number): void {
  const scored = partsOf(rows, FOLDS).flatMap(({ held, others }) => {
    const weights = train(others, penalty);
    return held
      .filter((row) => row.isUnnamed)
      .map(({ isName, features }) => ({ isName, chance: probability(weights, features) }));
  });
  const all = scored.filter(({ isName }) => isName).length;
  const cells = CHANCES.map((least) => {
    const taken = scored.filter(({ chance }) => chance >= least);
    return `${least}: ${taken.filter(({ isName }) => isName).length}/${taken.length}`;
  });
  console.log(`penalty ${penalty}, ${all} names among ${scored.length} phrases; right/taken from ${cells.join(", ")}`);
}

function write(weights: Weights): void {
  const families = new Map<string, string[]>();
  for (const [name, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [family = "", seen = ""] = name.split(JOINT);
    if (Math.abs(weight) < LEAST_WEIGHT) continue;
    const line = `  ${JSON.stringify(seen)}: ${weight.toFixed(2)}\n`;
    families.set(family, [...(families.get(family) ?? []), line]);
  }
  const head = "# Learned by scripts/train-names.ts; do not edit by hand.\n";
  const text = [...families].map(([family, lines]) => `${JSON.stringify(family)}:\n${lines.join("")}`).join("");
  writeFileSync(weightsFile, head + text);
  console.log(`${[...families.values()].flat().length} signs in ${weightsFile}`);
}

const rows = withoutRare(
  (await readAnnotated()).flatMap((source) =>
    inScope(pairsOf(source, source.readable)).flatMap((pair) => judged(pair, source.weight)),
  ),
);
if (process.argv.includes("--write")) write(train(rows, PENALTY));
else for (const penalty of PENALTIES) printCrossValidated(rows, penalty);
