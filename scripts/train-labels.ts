/**
 * `node scripts/run.mjs scripts/train-labels.ts [--write]`: learns the weights with which evidence earns a
 * label and the probabilities from which it is given, from the annotated papers that may be read. What is
 * best is told by cross-validation over these; the sets aside are only measured on. What words say is learned first,
 * for each paper from the others. `--write` puts weights, limits and words into the extractor's data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABEL_TYPES, type LabelType } from "@accelgraph/domain";
import {
  amountOfWords,
  decideLabels,
  type InspectedLabel,
  inspectLabels,
  inspectWords,
  type LabelLimits,
} from "@accelgraph/extraction";
import { type AnnotatedPaper, type AnnotatedSource, pairsOf, readAnnotated, titleOf } from "./annotated-papers.ts";
import { partsOf } from "./cross-validation.ts";
import { probability, trainLogistic, type Weights } from "./logistic-regression.ts";
import { ROOT } from "./steps.ts";
import { learnWords, oddsOf, type WordWeights } from "./word-weights.ts";

/** Into how many folds papers are parted, each time otherwise: what one parting says is half chance. */
const PARTINGS = [5, 6, 7];
const PENALTIES = [0.002, 0.004];
const THRESHOLDS = [0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.54, 0.58];
/** The first is taken unless another gains more than chance does. */
const FALLBACKS = [1, 0.3, 0.2];
/** F1 that differ by no more than this are alike. */
const SLACK = 0.01;
/** Smaller weights change no answer. */
const LEAST_WEIGHT = 0.02;
/** Into how many parts papers are parted to learn what words say of each from the others. */
const WORD_FOLDS = 5;
const FOLDER = join(ROOT, "packages/extraction/src/labels");

interface Read {
  readonly title: string;
  readonly gold: ReadonlySet<string>;
  readonly candidates: readonly InspectedLabel[];
  readonly words: ReadonlySet<string>;
  /** How often it counts, where weights are learned and where limits are judged. */
  readonly weight: number;
}
type Scored = InspectedLabel & { readonly probability: number };

const sources = await readAnnotated();
const sets = sources.flatMap((source) =>
  [source.readable, source.aside].map((set) => ({
    name: set.name,
    isReadable: set === source.readable,
    papers: pairsOf(source, set)
      .filter(inScope)
      .map((pair) => read(pair, source)),
  })),
);
const kindOf = new Map<string, LabelType>(
  sources.flatMap((source) =>
    [source.readable, source.aside].flatMap((set) =>
      set.gold.flatMap((record) => [
        ...record.techniques.map((label) => [label, "technique"] as const),
        ...record.model_classes.map((label) => [label, "model-class"] as const),
      ]),
    ),
  ),
);

const unworded = sets.filter(({ isReadable }) => isReadable).flatMap((set) => set.papers);
const wordWeights = learnFrom(unworded);
/** What words say of a paper that teaches is learned from others: of its own they would know too well. */
const readable = partsOf(unworded, WORD_FOLDS).flatMap(({ held, others }) => {
  const weights = learnFrom(others);
  return held.map((paper) => worded(paper, weights));
});

function inScope({ record }: AnnotatedPaper): boolean {
  return record.in_scope !== false;
}

function read({ record, paper }: AnnotatedPaper, source: AnnotatedSource): Read {
  const gold = new Set([...record.techniques, ...record.model_classes]);
  const { weight } = source;
  return {
    title: titleOf(record),
    gold,
    candidates: inspectLabels(paper),
    words: inspectWords(paper),
    weight,
  };
}

function learnFrom(papers: readonly Read[]): ReadonlyMap<LabelType, WordWeights> {
  const told = papers.map(({ words, gold, weight }) => ({ words, labels: gold, weight }));
  return new Map(LABEL_TYPES.map((kind) => [kind, learnWords(told, labelsOf(kind))]));
}

function labelsOf(kind: LabelType): string[] {
  return [...kindOf].flatMap(([label, of]) => (of === kind ? [label] : [])).sort();
}

/** A paper whose candidates are told what its words say by other weights than the present ones. */
function worded(paper: Read, weights: ReadonlyMap<LabelType, WordWeights>): Read {
  const candidates = paper.candidates.map((candidate) => {
    const { kind, label } = candidate;
    const odds = oddsOf(weights.get(kind) as WordWeights, paper.words, label);
    const features = new Map(candidate.features).set("words", odds === undefined ? 0 : amountOfWords(odds));
    return { ...candidate, features };
  });
  return { ...paper, candidates };
}

function train(papers: readonly Read[], kind: LabelType, penalty: number): Weights {
  const examples = papers.flatMap(({ gold, candidates, weight }) =>
    ofKind(candidates, kind).map(({ label, features }) => ({ features, earned: gold.has(label), weight })),
  );
  return trainLogistic(examples, penalty);
}

function ofKind(candidates: readonly InspectedLabel[], kind: LabelType): InspectedLabel[] {
  return candidates.filter((candidate) => candidate.kind === kind);
}

function score({ candidates }: Read, kind: LabelType, weights: Weights): Scored[] {
  return ofKind(candidates, kind).map((item) => ({ ...item, probability: probability(weights, item.features) }));
}

/** Every readable paper, once for each parting, with its candidates as weights score them that were learned without its fold. */
function crossValidated(kind: LabelType, penalty: number): (readonly [Read, Scored[]])[] {
  return PARTINGS.flatMap((folds) =>
    partsOf(readable, folds).flatMap(({ held, others }) => {
      const weights = train(others, kind, penalty);
      return held.map((paper) => [paper, score(paper, kind, weights)] as const);
    }),
  );
}

/** F1 of what is given under the limits; all labels of the kind that are annotated count. */
function f1(papers: readonly (readonly [Read, Scored[]])[], kind: LabelType, limits: LabelLimits): number {
  let [right, given, wanted] = [0, 0, 0];
  for (const [{ gold, weight }, scored] of papers) {
    const labels = decideLabels(scored, { technique: limits, "model-class": limits });
    given += weight * labels.length;
    right += weight * labels.filter(({ label }) => gold.has(label)).length;
    wanted += weight * [...gold].filter((label) => kindOf.get(label) === kind).length;
  }
  return (2 * right) / (given + wanted);
}

/**
 * The penalty under which folds are foretold best, and under it the limits of highest F1. The penalty is judged by
 * probabilities, which say more on some hundred papers than a count of labels does. F1 is nearly the same over many
 * thresholds, and which of them is highest is chance: the middle one is taken.
 */
function bestFor(kind: LabelType) {
  const tried = PENALTIES.map((penalty) => {
    const papers = crossValidated(kind, penalty);
    return { penalty, papers, loss: logLoss(papers) };
  });
  const { penalty, papers, loss } = tried.reduce((best, item) => (item.loss < best.loss ? item : best));
  const curves = FALLBACKS.map((fallback) => {
    const points = THRESHOLDS.map((threshold) => {
      const limits = { threshold, fallback };
      return { limits, f1: f1(papers, kind, limits) };
    });
    const most = Math.max(...points.map((point) => point.f1));
    const good = points.filter((point) => point.f1 >= most - SLACK);
    return { penalty, loss, ...(good[Math.floor(good.length / 2)] as (typeof points)[number]) };
  });
  return curves.reduce((best, item) => (item.f1 > best.f1 + SLACK ? item : best));
}

/** How far probabilities are from what was annotated, as the mean over candidates. */
function logLoss(papers: readonly (readonly [Read, Scored[]])[]): number {
  let [sum, count] = [0, 0];
  for (const [{ gold, weight }, scored] of papers) {
    for (const { label, probability: chance } of scored) {
      sum -= weight * Math.log(gold.has(label) ? chance : 1 - chance);
      count += weight;
    }
  }
  return sum / count;
}

const weightsOf: Record<string, Record<string, number>> = {};
const limitsOf: Record<string, LabelLimits> = {};
for (const kind of LABEL_TYPES) {
  const best = bestFor(kind);
  const weights = train(readable, kind, best.penalty);
  console.log(
    `${kind}: F1 by folds ${best.f1.toFixed(3)}, loss ${best.loss.toFixed(4)}, penalty ${best.penalty}, limits`,
    best.limits,
  );
  for (const { name, papers } of sets) {
    const scored = papers.map((paper) => {
      const told = worded(paper, wordWeights);
      return [told, score(told, kind, weights)] as const;
    });
    console.log(`  ${name.padEnd(16)} ${f1(scored, kind, best.limits).toFixed(3)}`);
  }
  weightsOf[kind] = Object.fromEntries(
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
      .map(([name, weight]) => [name, Number(weight.toFixed(3))]),
  );
  limitsOf[kind] = best.limits;
}
if (process.argv.includes("--write")) {
  write("weights.yaml", "", weightsOf);
  write("limits.yaml", " See `Limits` in decide.ts.", limitsOf as Record<string, LabelLimits & Record<string, number>>);
  writeWords();
}

function write(file: string, note: string, rows: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  const lines = Object.entries(rows).flatMap(([kind, row]) => [
    `${kind}:`,
    ...Object.entries(row).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const comment = `# Learned by scripts/train-labels.ts; do not edit by hand.${note}\n`;
  writeFileSync(join(FOLDER, file), `${comment}${lines.join("\n")}\n`);
}

/** A label's words, one a line. */
function writeWords(): void {
  const lines = LABEL_TYPES.flatMap((kind) => [
    `${kind}:`,
    ...[...(wordWeights.get(kind) as WordWeights)].flatMap(([label, row]) => [
      `  ${label}:`,
      ...[...row].map(([word, weight]) => `    ${JSON.stringify(word)}: ${weight}`),
    ]),
  ]);
  const comment = "# Learned by scripts/train-labels.ts; do not edit by hand. See words.ts.\n";
  writeFileSync(join(FOLDER, "words.yaml"), `${comment}${lines.join("\n")}\n`);
}
