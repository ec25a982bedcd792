import { type LabelType, ROLES, type Role } from "@accelgraph/domain";
import { addAbundance } from "./abundance.ts";
import type { Owner } from "./context.ts";
import { addDerived } from "./derived.ts";
import { type Evidence, isClaim, isOwn, sentencesOf } from "./evidence.ts";
import { feature, type LabelFeature, LabelFeatures } from "./label-features.ts";
import type { LabelRule } from "./label-rule.ts";
import { Marks } from "./marks.ts";
import type { PaperTraits } from "./paper-traits.ts";
import kinship from "./rules/kinship.yaml";
import { addSalience, addStanding } from "./standing.ts";

const kinOf: ReadonlyMap<string, readonly string[]> = new Map(
  (kinship as readonly (readonly string[])[]).reduce((all, family) => {
    for (const label of family) all.set(label, [...(all.get(label) ?? []), ...family.filter((kin) => kin !== label)]);
    return all;
  }, new Map<string, string[]>()),
);

const COUNTED_SENTENCES = 4;
const COUNTED_RULES = 3;

const ROLE_FEATURES = Object.fromEntries(ROLES.map((role) => [role, feature(`role/${role}`)])) as Readonly<
  Record<Role, LabelFeature>
>;
const [bias, ofLabel, plain] = [feature("bias"), feature("label"), feature("plain")];
const [withKin, kinInTitle] = [feature("kin"), feature("kin/title")];
/** What the words of the whole text say. */
const byWords = feature("words");
const [first, opening] = [feature("first"), feature("opening")];
const [inSentences, byRules] = [feature("sentences"), feature("rules")];
const [plainNone, plainSentences] = [feature("plain none"), feature("plain sentences")];

/**
 * Features of one label in one paper: which rules matched and where, and how strong evidence is in each zone and by
 * owner; beside that how many sentences and rules agree, what the paper's kind and the label's kin add, and how it
 * stands among its rivals, and what all words together say (`words`).
 */
export function featuresOf(
  kind: LabelType,
  label: string,
  evidence: readonly Evidence[],
  traits: PaperTraits,
  words: number,
): LabelFeatures {
  const features = new LabelFeatures();
  features.add(bias);
  features.add(ofLabel.and(label));
  features.add(byWords, words);
  const own = feature(label);
  addMarks(evidence, traits.survey, features);
  addPlainNames(evidence, features);
  const rivals = traits.rivals[kind];
  const kin = kinOf.get(label) ?? [];
  if (kin.some((other) => traits.claimed.has(other))) features.add(withKin);
  if (kin.some((other) => rivals.titled.has(other))) features.add(kinInTitle);
  addStanding(label, rivals, features);
  features.add(first, (evidence[0]?.sentence ?? 0) / traits.sentences);
  if (kind === "technique") {
    addAbundance(evidence, traits.firstClaim, features);
    for (const party of traits.parties.told) features.add(own.and(party));
  } else addSubject(label, evidence, traits, features);
  addDerived(own, traits.claimed, features);
  return features;
}

/** Which rules matched where, how strong they are there, and how many of them agree in how many sentences. */
function addMarks(evidence: readonly Evidence[], isSurvey: boolean, features: LabelFeatures): void {
  const marks = new Marks();
  const rules: LabelRule[] = [];
  for (const item of evidence) {
    const { feature, strength } = item.rule;
    features.add(feature);
    features.add(feature.and(placeOf(item)));
    if (!isOwn(item)) {
      marks.add(item.owner as Exclude<Owner, "own">, strength);
      continue;
    }
    marks.add(item.zone, strength);
    if (item.asserted) marks.add("asserted", strength);
    if (!isClaim(item)) continue;
    if (rules.length < COUNTED_RULES && !rules.includes(item.rule)) rules.push(item.rule);
    if (isSurvey) marks.add("survey", strength);
  }
  marks.addTo(features);
  const sentences = sentencesOf(evidence, (item) => item.rule.strength !== "hint" && isClaim(item));
  features.add(inSentences, Math.min(sentences, COUNTED_SENTENCES) / COUNTED_SENTENCES);
  features.add(byRules, rules.length / COUNTED_RULES);
}

/** Where the label is called by its plain name, and how often where the paper speaks of its own. */
function addPlainNames(evidence: readonly Evidence[], features: LabelFeatures): void {
  for (const item of evidence) if (item.plain) features.add(plain.and(isOwn(item) ? item.zone : item.owner));
  const sentences = sentencesOf(evidence, (item) => item.plain && isClaim(item));
  if (sentences === 0) features.add(plainNone);
  else features.add(plainSentences, Math.min(sentences, COUNTED_SENTENCES) / COUNTED_SENTENCES);
}

/** What tells a class of models that a paper is about from one that is named in it. */
function addSubject(label: string, evidence: readonly Evidence[], traits: PaperTraits, features: LabelFeatures): void {
  for (const role of traits.parties.ofModels.get(label) ?? []) features.add(ROLE_FEATURES[role]);
  addSalience(label, traits, features);
  if (evidence.some((item) => isOwn(item) && item.sentence <= 1)) features.add(opening);
}

/** Where words stand that speak for a label, or whose they are where they are not the paper's own. */
function placeOf({ zone, owner }: Evidence): string {
  if (zone === "title" || zone === "background") return zone;
  return owner;
}
