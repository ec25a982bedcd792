/**
 * `node scripts/run.mjs scripts/train-types.ts [--write]`: learns the weights with which signs tell the type of a name
 * that the lexicon does not know, or that it is none, from the annotated papers that may be read (see annotated-papers.ts). So that there
 * is enough to learn from, the papers are read with parts of the lexicon hidden: what is known then teaches what names
 * of its type look like. Prints, by cross-validation over papers, how many types are told rightly, how many by the
 * votes of rules alone, and how many of those that are none are left out from which chance on, with how many names;
 * `--write` puts the weights of all names into the extractor's data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EntityType, nameKey } from "@accelgraph/domain";
import { foldOf } from "@accelgraph/evaluation";
import { inspectNames } from "@accelgraph/extraction";
import { type Lexicon, lexicon } from "@accelgraph/lexicon";
import { type AnnotatedPaper, pairsOf, readAnnotated, titleOf } from "./annotated-papers.ts";
import { partsOf } from "./cross-validation.ts";
import { probability, trainLogistic, type Weights } from "./logistic-regression.ts";
import { ROOT } from "./steps.ts";

const FOLDS = 4;
const PENALTIES = [0.0004, 0.0008, 0.0016];
const PENALTY = 0.0004;
/** A sign that was seen at fewer names says nothing of the language. */
const RAREST = 8;
/** Smaller weights change no answer. */
const LEAST_WEIGHT = 0.05;
const CHANCES = [0.8, 0.7, 0.6, 0.5];
const TYPES: readonly EntityType[] = ["method", "model", "hardware", "dataset"];
const weightsFile = join(ROOT, "packages/extraction/src/mentions/typed/weights.yaml");

interface TypedName {
  readonly title: string;
  /** What the text coins is a name, whatever its signs. */
  readonly isCoined: boolean;
  /** It counts so many times. */
  readonly weight: number;
  /** Left out where the annotation has no such name. */
  readonly type: EntityType | undefined;
  readonly features: ReadonlyMap<string, number>;
}

/** Between what is looked at and what is seen there; no family holds it. */
const JOINT = " | ";

/** The lexicon without the entries of one part of several. */
function without(part: number, parts: number): Pick<Lexicon, "match"> {
  const isLeft = (entry: { readonly id: string; readonly class?: boolean }) =>
    entry.class === true || foldOf(entry.id, parts) !== part;
  return {
    match: (text) =>
      lexicon.match(text).flatMap((match) => {
        const entries = match.entries.filter(isLeft);
        return entries.length === 0 ? [] : [{ ...match, entries, supported: match.supported.filter(isLeft) }];
      }),
  };
}

const LEXICONS = [lexicon, without(0, 2), without(1, 2)];

function typed({ record, paper }: AnnotatedPaper, weight: number): TypedName[] {
  const types = new Map(
    record.entities.flatMap(({ name, aliases, type }) =>
      [name, ...(aliases ?? [])].map((form) => [nameKey(form), type] as const),
    ),
  );
  return LEXICONS.flatMap((names) =>
    inspectNames(paper, names).flatMap(({ name, signs }): TypedName[] => {
      const type = types.get(nameKey(name)) ?? types.get(nameKey(name.replace(/s$/, "")));
      const features = new Map(signs.map(([family, seen, value]) => [family + JOINT + seen, value]));
      const isCoined = features.has(`bias${JOINT}coined`);
      return [{ title: titleOf(record), isCoined, weight, type, features }];
    }),
  );
}

function withoutRare(rows: readonly TypedName[]): TypedName[] {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isCommon = ([name]: readonly [string, number]) => (counts.get(name) ?? 0) >= RAREST;
  return rows.map((row) => ({ ...row, features: new Map([...row.features].filter(isCommon)) }));
}

/** Weights for each type against the others, and last those for being none. */
function train(rows: readonly TypedName[], penalty: number): Weights[] {
  const named = rows.filter(({ type }) => type !== undefined);
  const guessed = rows.filter(({ isCoined }) => !isCoined);
  return [
    ...TYPES.map((type) => trainOn(named, penalty, (row) => row.type === type)),
    trainOn(guessed, penalty, (row) => row.type === undefined),
  ];
}

function trainOn(rows: readonly TypedName[], penalty: number, earns: (row: TypedName) => boolean): Weights {
  return trainLogistic(
    rows.flatMap((row) => Array.from({ length: row.weight }, () => ({ features: row.features, earned: earns(row) }))),
    penalty,
  );
}

function told(weights: readonly Weights[], { features }: TypedName): EntityType {
  const chances = weights.slice(0, TYPES.length).map((row) => probability(row, features));
  return TYPES[chances.indexOf(Math.max(...chances))] as EntityType;
}

function voted({ features }: TypedName): EntityType {
  const votes = TYPES.map((type) => features.get(`votes${JOINT}${type}`) ?? 0);
  return TYPES[votes.indexOf(Math.max(...votes))] as EntityType;
}

function printCrossValidated(rows: readonly TypedName[], penalty: number): void {
  const judged = partsOf(rows, FOLDS).flatMap(({ held, others }) => {
    const weights = train(others, penalty);
    return held.map((row) => ({
      type: row.type,
      told: told(weights, row),
      voted: voted(row),
      none: row.isCoined ? 0 : probability(weights[TYPES.length] as Weights, row.features),
    }));
  });
  printTypes(
    judged.filter(({ type }) => type !== undefined),
    penalty,
  );
  const cells = CHANCES.map((least) => {
    const taken = judged.filter(({ none }) => none >= least);
    return `${least}: ${taken.filter(({ type }) => type === undefined).length}/${taken.length}`;
  });
  const all = judged.filter(({ type }) => type === undefined).length;
  console.log(`  ${all} that are none; rightly left out/left out from ${cells.join(", ")}`);
}

interface Told {
  readonly type: EntityType | undefined;
  readonly told: EntityType;
  readonly voted: EntityType;
}

function printTypes(judged: readonly Told[], penalty: number): void {
  const share = (right: number) => (right / judged.length).toFixed(3);
  const cells = TYPES.map((type) => {
    const of = judged.filter((row) => row.type === type);
    return `${type} ${of.filter((row) => row.told === type).length}/${of.length} (${of.filter((row) => row.voted === type).length})`;
  });
  console.log(
    `penalty ${penalty}, ${judged.length} names: right ${share(judged.filter((row) => row.told === row.type).length)}, by votes ${share(judged.filter((row) => row.voted === row.type).length)}; ${cells.join(", ")}`,
  );
}

function write(weights: readonly Weights[]): void {
  const families = new Map<string, string[]>();
  const names = [...new Set(weights.flatMap((row) => [...row.keys()]))].sort();
  for (const name of names) {
    const [family = "", seen = ""] = name.split(JOINT);
    const row = weights.map((of) => of.get(name) ?? 0);
    if (row.every((weight) => Math.abs(weight) < LEAST_WEIGHT)) continue;
    const line = `  ${JSON.stringify(seen)}: [${row.map((weight) => weight.toFixed(2)).join(", ")}]\n`;
    families.set(family, [...(families.get(family) ?? []), line]);
  }
  const head = `# Learned by scripts/train-types.ts; do not edit by hand. Columns: ${TYPES.join(", ")}, none.\n`;
  const text = [...families].map(([family, lines]) => `${JSON.stringify(family)}:\n${lines.join("")}`).join("");
  writeFileSync(weightsFile, head + text);
  console.log(`${[...families.values()].flat().length} signs in ${weightsFile}`);
}

const rows = withoutRare(
  (await readAnnotated()).flatMap((source) =>
    pairsOf(source, source.readable).flatMap((pair) => typed(pair, source.weight)),
  ),
);
if (process.argv.includes("--write")) write(train(rows, PENALTY));
else for (const penalty of PENALTIES) printCrossValidated(rows, penalty);
