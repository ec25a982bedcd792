/**
 * `node scripts/run.mjs scripts/train-labels.ts [--write]`: learns the weights with which evidence earns a
 * label, from the annotated papers that are not set aside. Prints F1 by cross-validation for the weights as
 * they stand and for learned ones; `--write` puts the learned ones into the extractor's data.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABEL_TYPES, type LabelType, nameKey } from "@accelgraph/domain";
import { foldOf, type GoldRecord, isSetAside, parseGold } from "@accelgraph/evaluation";
import { inspectLabels, type LabelCandidate } from "@accelgraph/extraction";
import { parse } from "yaml";
import { type Example, probability, trainLogistic, type Weights } from "./logistic-regression.ts";
import { readAllPapers } from "./read-all-papers.ts";
import { SHARED } from "./shared.ts";
import { ROOT } from "./steps.ts";

const FOLDS = 5;
const PENALTIES = [0.003, 0.01, 0.02, 0.03];
const THRESHOLDS = [0.35, 0.4, 0.45, 0.5, 0.55];
const weightsFile = join(ROOT, "packages/extraction/src/labels/weights.yaml");

interface Read {
  readonly title: string;
  readonly gold: ReadonlySet<string>;
  readonly candidates: readonly LabelCandidate[];
}

const goldFile = join(SHARED, "gold/dev.jsonl");
const gold = parseGold(readFileSync(goldFile, "utf8"), goldFile);
const papers = new Map((await readAllPapers([join(SHARED, "corpus")])).map((paper) => [nameKey(paper.title), paper]));

function read(record: GoldRecord): Read[] {
  const title = record.title ?? record.id;
  const paper = papers.get(nameKey(title));
  if (!paper) return [];
  return [{ title, gold: new Set([...record.techniques, ...record.model_classes]), candidates: inspectLabels(paper) }];
}

const tuned = gold.filter((record) => !isSetAside(record.title ?? record.id)).flatMap(read);
const setAside = gold.filter((record) => isSetAside(record.title ?? record.id)).flatMap(read);

function examples(papersRead: readonly Read[], kind: LabelType): Example[] {
  return papersRead.flatMap((paper) =>
    paper.candidates
      .filter((candidate) => candidate.kind === kind)
      .map((candidate) => ({ features: candidate.features, earned: paper.gold.has(candidate.label) })),
  );
}

/** F1 over the candidates that exist: what has no evidence at all is missed by any weights. */
function f1(scored: readonly { p: number; earned: boolean }[], missed: number, threshold: number): number {
  const given = scored.filter(({ p }) => p >= threshold);
  const right = given.filter(({ earned }) => earned).length;
  const wanted = scored.filter(({ earned }) => earned).length + missed;
  return (2 * right) / (given.length + wanted);
}

function missedBy(papersRead: readonly Read[], kind: LabelType, all: ReadonlySet<string>): number {
  return papersRead.reduce((sum, paper) => {
    const found = new Set(paper.candidates.filter((candidate) => candidate.kind === kind).map(({ label }) => label));
    return sum + [...paper.gold].filter((label) => all.has(label) && !found.has(label)).length;
  }, 0);
}

function crossValidated(kind: LabelType, penalty: number): { p: number; earned: boolean }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = trainLogistic(
      examples(
        tuned.filter((paper) => foldOf(paper.title, FOLDS) !== fold),
        kind,
      ),
      penalty,
    );
    const held = examples(
      tuned.filter((paper) => foldOf(paper.title, FOLDS) === fold),
      kind,
    );
    return held.map(({ features, earned }) => ({ p: probability(weights, features), earned }));
  });
}

const standing = parse(readFileSync(weightsFile, "utf8")) as Record<LabelType, Record<string, number>>;
const written: Record<string, Record<string, number>> = {};
for (const kind of LABEL_TYPES) {
  const labels = new Set(gold.flatMap((record) => (kind === "technique" ? record.techniques : record.model_classes)));
  const missed = missedBy(tuned, kind, labels);
  const show = (name: string, scored: readonly { p: number; earned: boolean }[], lost: number) =>
    console.log(
      `${kind.padEnd(12)} ${name.padEnd(34)} ${THRESHOLDS.map((t) => f1(scored, lost, t).toFixed(3)).join("  ")}`,
    );
  console.log(
    `${"".padEnd(12)} ${"F1 at threshold".padEnd(34)} ${THRESHOLDS.map((t) => t.toFixed(2).padEnd(5)).join("  ")}`,
  );
  const score = (weights: Weights, rows: readonly Example[]) =>
    rows.map(({ features, earned }) => ({ p: probability(weights, features), earned }));
  const standingWeights = new Map(Object.entries(standing[kind]));
  show("as they stand, tuned", score(standingWeights, examples(tuned, kind)), missed);
  for (const penalty of PENALTIES) show(`learned, penalty ${penalty}, folds`, crossValidated(kind, penalty), missed);
  const best = PENALTIES.map((penalty) => ({
    penalty,
    f1: Math.max(...THRESHOLDS.map((t) => f1(crossValidated(kind, penalty), missed, t))),
  })).reduce((a, b) => (b.f1 > a.f1 ? b : a));
  const learned = trainLogistic(examples(tuned, kind), best.penalty);
  const lost = missedBy(setAside, kind, labels);
  show("as they stand, set-aside", score(standingWeights, examples(setAside, kind)), lost);
  show(`learned (${best.penalty}), set-aside`, score(learned, examples(setAside, kind)), lost);
  console.log(`no evidence at all: ${missed} tuned, ${lost} set-aside`);
  written[kind] = Object.fromEntries([...learned].map(([name, weight]) => [name, Number(weight.toFixed(3))]));
}
if (process.argv.includes("--write")) {
  const lines = Object.entries(written).flatMap(([kind, row]) => [
    `${kind}:`,
    ...Object.entries(row).map(([name, weight]) => `  ${name}: ${weight}`),
  ]);
  writeFileSync(weightsFile, `# Learned by scripts/train-labels.ts; do not edit by hand.\n${lines.join("\n")}\n`);
}
