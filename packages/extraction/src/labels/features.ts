import type { LabelType } from "@accelgraph/domain";
import { modelClasses } from "@accelgraph/lexicon";
import type { Document, RoledEntity } from "../document.ts";
import type { Evidence } from "./evidence.ts";
import { STRENGTHS, type Strength } from "./label-rule.ts";
import { rolesByClass } from "./model-roles.ts";
import kinship from "./rules/kinship.yaml";

/** What a linear model sees of a label's evidence: named features, from 0 to 1. */
export type Features = ReadonlyMap<string, number>;

/** Traits of the whole paper that change what evidence means. */
export interface PaperTraits {
  /** It surveys, benchmarks or compares: what it lists is its subject. */
  readonly survey: boolean;
  /** Labels with strong evidence of the paper's own, and those with such in the title. */
  readonly claimed: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  /** Number of sentences, background too, that name the label or (for a class) a model of it. */
  readonly salience: ReadonlyMap<string, number>;
  /** What models of a class are to the paper. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  /** How much the paper says of each label that it claims; see `weightOf`. */
  readonly techniqueWeights: ReadonlyMap<string, number>;
  readonly classWeights: ReadonlyMap<string, number>;
  readonly sentences: number;
}

const SURVEYS =
  /\b(?:survey|review|benchmark(?:ing)?|overview|taxonomy|tutorial|comparative|comprehensive (?:study|evaluation|analysis)|empirical (?:study|evaluation|analysis)|insights? from|systematic(?:ally)? (?:study|evaluation|review))\b/i;

const kinOf: ReadonlyMap<string, readonly string[]> = new Map(
  (kinship as readonly (readonly string[])[]).reduce((all, family) => {
    for (const label of family) all.set(label, [...(all.get(label) ?? []), ...family.filter((kin) => kin !== label)]);
    return all;
  }, new Map<string, string[]>()),
);

const CLASSES: ReadonlySet<string> = new Set(modelClasses.map((term) => term.slug));

export function traitsOf(
  document: Document,
  found: ReadonlyMap<string, readonly Evidence[]>,
  entities: readonly RoledEntity[],
): PaperTraits {
  const [title, ...rest] = document.sentences;
  const opening = rest.filter((sentence) => sentence.zone === "contribution").slice(0, 2);
  const withStrong = (test: (item: Evidence) => boolean) =>
    new Set(
      [...found]
        .filter(([, evidence]) => evidence.some((item) => item.rule.strength === "strong" && test(item)))
        .map(([label]) => label),
    );
  return {
    survey: [title, ...opening].some((sentence) => sentence !== undefined && SURVEYS.test(sentence.text)),
    claimed: withStrong((item) => item.zone !== "background" && item.owner === "own"),
    titled: withStrong((item) => item.zone === "title"),
    salience: new Map([...found].map(([label, evidence]) => [label, salienceOf(evidence)])),
    roles: rolesByClass(entities),
    techniqueWeights: weightsOf(found, (label) => !CLASSES.has(label)),
    classWeights: weightsOf(found, (label) => CLASSES.has(label)),
    sentences: document.sentences.length,
  };
}

function weightsOf(
  found: ReadonlyMap<string, readonly Evidence[]>,
  test: (label: string) => boolean,
): ReadonlyMap<string, number> {
  const labels = [...found].filter(([label]) => test(label));
  return new Map(labels.map(([label, evidence]) => [label, weightOf(evidence)]));
}

/** Words of the paper's own that speak for a label; strong ones and those of the title count threefold. */
function weightOf(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { owner, zone, rule } of evidence) {
    if (owner !== "own" || zone === "background") continue;
    sum += (zone === "title" ? 3 : 1) * (rule.strength === "strong" ? 3 : 1);
  }
  return sum;
}

function salienceOf(evidence: readonly Evidence[]): number {
  const naming = evidence.filter(({ rule }) => rule.strength === "strong" || rule.strength === "name");
  return new Set(naming.map((item) => item.sentence)).size;
}

const COUNTED_SENTENCES = 4;
const COUNTED_RULES = 3;
const COUNTED_RANKS = 4;
const COUNTED_RIVALS = 12;

/**
 * The features of one label: which label and which rules speak for it where, the strongest own evidence of
 * each zone, the strongest that is asserted by the authors, the strongest that is another's, the number of
 * sentences and rules, what the paper's kind and the label's kin add, and how it stands among its rivals.
 */
export function featuresOf(
  kind: LabelType,
  label: string,
  evidence: readonly Evidence[],
  traits: PaperTraits,
): Features {
  const features = new Map<string, number>([
    ["bias", 1],
    [`label ${label}`, 1],
  ]);
  const seen = new Map<string, Set<Strength>>();
  const mark = (prefix: string, { rule }: Evidence) => {
    const strengths = seen.get(prefix);
    if (strengths) strengths.add(rule.strength);
    else seen.set(prefix, new Set([rule.strength]));
  };
  const sentences = new Set<number>();
  const rules = new Set<string>();
  for (const item of evidence) {
    features.set(item.rule.id, 1);
    features.set(`${item.rule.id} ${placeOf(item)}`, 1);
    if (!isOwn(item)) {
      mark(item.owner, item);
      continue;
    }
    mark(item.zone, item);
    if (item.asserted) mark("asserted", item);
    if (item.zone === "background") continue;
    rules.add(item.rule.id);
    if (item.rule.strength !== "hint") sentences.add(item.sentence);
    if (traits.survey) mark("survey", item);
  }
  for (const [prefix, strengths] of seen)
    for (const strength of strongest(strengths)) features.set(`${prefix}/${strength}`, 1);
  features.set("sentences", share(sentences.size, COUNTED_SENTENCES));
  features.set("rules", share(rules.size, COUNTED_RULES));
  if ((kinOf.get(label) ?? []).some((kin) => traits.claimed.has(kin))) features.set("kin", 1);
  if ((kinOf.get(label) ?? []).some((kin) => traits.titled.has(kin))) features.set("kin/title", 1);
  addStanding(label, kind === "technique" ? traits.techniqueWeights : traits.classWeights, features);
  features.set("first", (evidence[0]?.sentence ?? 0) / traits.sentences);
  if (kind === "technique") return features;
  for (const role of traits.roles.get(label) ?? []) features.set(`role/${role}`, 1);
  for (const rank of ranksOf(label, traits.salience)) features.set(rank, 1);
  if (evidence.some((item) => isOwn(item) && item.sentence <= 1)) features.set("opening", 1);
  return features;
}

/** Where words stand that speak for a label, or whose they are where they are not the paper's own. */
function placeOf({ zone, owner }: Evidence): string {
  if (zone === "title" || zone === "background") return zone;
  return owner;
}

/** How a label stands among all of its kind that have evidence: a paper has few subjects. */
function addStanding(label: string, weights: ReadonlyMap<string, number>, features: Map<string, number>): void {
  const own = weights.get(label) ?? 0;
  if (own === 0) {
    features.set("unclaimed", 1);
    return;
  }
  let [rank, sum] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight > own) rank++;
  }
  features.set(`rank ${Math.min(rank, COUNTED_RANKS)}`, 1);
  features.set("share", own / sum);
  features.set("rivals", share(weights.size, COUNTED_RIVALS));
}

/** Whether a model class is the one most spoken of, by far, or the only one that is named. */
function ranksOf(label: string, salience: ReadonlyMap<string, number>): string[] {
  const own = salience.get(label) ?? 0;
  if (own === 0) return [];
  const others = [...salience].filter(([other]) => other !== label && CLASSES.has(other));
  const most = Math.max(0, ...others.map(([, sentences]) => sentences));
  return [...(own >= most ? ["most"] : []), ...(own >= 2 * most ? ["most/far"] : []), ...(most === 0 ? ["alone"] : [])];
}

function share(count: number, most: number): number {
  return Math.min(count, most) / most;
}

/** A title speaks of the paper itself, whatever words stand in it. */
function isOwn({ owner, zone }: Evidence): boolean {
  return owner === "own" || zone === "title";
}

/** The strongest of the descriptive strengths, and `name` beside it. */
function strongest(present: ReadonlySet<Strength>): Strength[] {
  const best = STRENGTHS.find((strength) => strength !== "name" && present.has(strength));
  return [...(best ? [best] : []), ...(present.has("name") ? (["name"] as const) : [])];
}
