import { type LabelType, ROLES, type Role } from "@accelgraph/domain";
import { modelClasses } from "@accelgraph/lexicon";
import type { Document, RoledEntity, Zone } from "../document.ts";
import { nameOf } from "../feature-name.ts";
import { addAbundance, firstClaimOf } from "./abundance.ts";
import type { Owner } from "./context.ts";
import { type Evidence, isOwn } from "./evidence.ts";
import { type LabelRule, STRENGTHS, type Strength } from "./label-rule.ts";
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
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** How much the paper says of each label that it claims; see `weightOf`. */
  readonly techniqueWeights: ReadonlyMap<string, number>;
  readonly classWeights: ReadonlyMap<string, number>;
  readonly sentences: number;
  /** See `firstClaimOf`. */
  readonly firstClaim: number;
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
  const claimed = new Set<string>();
  const titled = new Set<string>();
  const salience = new Map<string, number>();
  const techniqueWeights = new Map<string, number>();
  const classWeights = new Map<string, number>();
  for (const [label, evidence] of found) {
    for (const { rule, zone, owner } of evidence) {
      if (rule.strength !== "strong") continue;
      if (zone === "title") titled.add(label);
      if (zone !== "background" && owner === "own") claimed.add(label);
    }
    salience.set(label, salienceOf(evidence));
    (CLASSES.has(label) ? classWeights : techniqueWeights).set(label, weightOf(evidence));
  }
  const [survey, roles, sentences] = [isSurvey(document), rolesByClass(entities), document.sentences.length];
  const firstClaim = firstClaimOf(document, found);
  return { survey, claimed, titled, salience, roles, techniqueWeights, classWeights, sentences, firstClaim };
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

/** Judged by the title and the first two sentences of contribution. */
function isSurvey({ sentences }: Document): boolean {
  let left = 2;
  for (const [i, { zone, text }] of sentences.entries()) {
    if (i > 0 && zone !== "contribution") continue;
    if (SURVEYS.test(text)) return true;
    if (i > 0 && --left === 0) return false;
  }
  return false;
}

/** How many sentences name the label. Evidence comes in the order of the text. */
function salienceOf(evidence: readonly Evidence[]): number {
  let count = 0;
  let last = -1;
  for (const { rule, sentence } of evidence) {
    if (sentence === last || (rule.strength !== "strong" && rule.strength !== "name")) continue;
    last = sentence;
    count++;
  }
  return count;
}

const COUNTED_SENTENCES = 4;
const COUNTED_RULES = 3;
const COUNTED_RANKS = 4;
const COUNTED_RIVALS = 12;

/** What evidence is marked by: the zone that it stands in, whose it is, and what paper it stands in. */
type Mark = Zone | Exclude<Owner, "own"> | "asserted" | "survey";
const MARKS: readonly Mark[] = [
  ...(["title", "background", "contribution", "method", "result"] as const),
  ...(["foreign", "negated", "asserted", "survey"] as const),
];
/** The names of features, made once: a name that is put together anew costs more than its look-up. */
const MARK_FEATURES = new Map(
  MARKS.map((mark) => [mark, new Map(STRENGTHS.map((strength) => [strength, `${mark}/${strength}`]))]),
);
const ROLE_FEATURES = Object.fromEntries(ROLES.map((role) => [role, `role/${role}`])) as Readonly<Record<Role, string>>;
const DESCRIPTIVE = STRENGTHS.filter((strength) => strength !== "name");

/** The strengths of evidence by its marks, in the order in which marks appeared. */
class Marks {
  readonly #seen = new Map<Mark, Strength[]>();

  add(mark: Mark, { rule }: Evidence): void {
    const strengths = this.#seen.get(mark);
    if (strengths === undefined) this.#seen.set(mark, [rule.strength]);
    else if (!strengths.includes(rule.strength)) strengths.push(rule.strength);
  }

  /** Of each mark the strongest of the descriptive strengths, and `name` beside it. */
  addTo(features: Map<string, number>): void {
    for (const [mark, strengths] of this.#seen) {
      const names = MARK_FEATURES.get(mark) as ReadonlyMap<Strength, string>;
      const best = DESCRIPTIVE.find((strength) => strengths.includes(strength));
      if (best) features.set(names.get(best) as string, 1);
      if (strengths.includes("name")) features.set(names.get("name") as string, 1);
    }
  }
}

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
    [nameOf("label", label), 1],
  ]);
  const marks = new Marks();
  const sentences = new Set<number>();
  const rules = new Set<LabelRule>();
  for (const item of evidence) {
    features.set(item.rule.id, 1);
    features.set(nameOf(item.rule.id, placeOf(item)), 1);
    if (!isOwn(item)) {
      marks.add(item.owner as Exclude<Owner, "own">, item);
      continue;
    }
    marks.add(item.zone, item);
    if (item.asserted) marks.add("asserted", item);
    if (item.zone === "background") continue;
    if (rules.size < COUNTED_RULES) rules.add(item.rule);
    if (item.rule.strength !== "hint" && sentences.size < COUNTED_SENTENCES) sentences.add(item.sentence);
    if (traits.survey) marks.add("survey", item);
  }
  marks.addTo(features);
  features.set("sentences", sentences.size / COUNTED_SENTENCES);
  features.set("rules", rules.size / COUNTED_RULES);
  const kin = kinOf.get(label) ?? [];
  if (kin.some((other) => traits.claimed.has(other))) features.set("kin", 1);
  if (kin.some((other) => traits.titled.has(other))) features.set("kin/title", 1);
  addStanding(label, kind === "technique" ? traits.techniqueWeights : traits.classWeights, features);
  features.set("first", (evidence[0]?.sentence ?? 0) / traits.sentences);
  if (kind === "technique") {
    addAbundance(evidence, traits.firstClaim, features);
    return features;
  }
  for (const role of traits.roles.get(label) ?? []) features.set(ROLE_FEATURES[role], 1);
  addRanks(features, label, traits.salience);
  if (evidence.some((item) => isOwn(item) && item.sentence <= 1)) features.set("opening", 1);
  return features;
}

/** Where words stand that speak for a label, or whose they are where they are not the paper's own. */
function placeOf({ zone, owner }: Evidence): string {
  if (zone === "title" || zone === "background") return zone;
  return owner;
}

const RANKS = Array.from({ length: COUNTED_RANKS + 1 }, (_, rank) => `rank ${rank}`);

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
  features.set(RANKS[Math.min(rank, COUNTED_RANKS)] as string, 1);
  features.set("share", own / sum);
  features.set("rivals", Math.min(weights.size, COUNTED_RIVALS) / COUNTED_RIVALS);
}

/** Whether a model class is the one most spoken of, by far, or the only one that is named. */
function addRanks(features: Map<string, number>, label: string, salience: ReadonlyMap<string, number>): void {
  const own = salience.get(label) ?? 0;
  if (own === 0) return;
  let most = 0;
  for (const [other, sentences] of salience) {
    if (sentences > most && other !== label && CLASSES.has(other)) most = sentences;
  }
  if (own >= most) features.set("most", 1);
  if (own >= 2 * most) features.set("most/far", 1);
  if (most === 0) features.set("alone", 1);
}
