import { type LabelType, ROLES, type Role } from "@accelgraph/domain";
import { addAbundance } from "./abundance.ts";
import type { Owner } from "./context.ts";
import { addDerived } from "./derived.ts";
import { type Evidence, isClaim, isOwn } from "./evidence.ts";
import { FeatureList, feature, type LabelFeature } from "./feature-list.ts";
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
const [first, opening] = [feature("first"), feature("opening")];
const [inSentences, byRules] = [feature("sentences"), feature("rules")];
const [plainNone, plainSentences] = [feature("plain none"), feature("plain sentences")];

/**
 * Features of one label in one paper: which rules matched and where, and how strong evidence is in each zone and by
 * owner; beside that how many sentences and rules agree, what the paper's kind and the label's kin add, and how it
 * stands among its rivals.
 */
export function featuresOf(
  kind: LabelType,
  label: string,
  evidence: readonly Evidence[],
  traits: PaperTraits,
): FeatureList {
  const features = new FeatureList();
  features.add(bias);
  features.add(ofLabel.and(label));
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
    for (const party of traits.parties) features.add(feature(label).and(party));
  } else addSubject(label, evidence, traits, features);
  addDerived(label, traits.claimed, features);
  return features;
}

/** Which rules matched where, how strong they are there, and how many of them agree in how many sentences. */
function addMarks(evidence: readonly Evidence[], isSurvey: boolean, features: FeatureList): void {
  const marks = new Marks();
  const sentences = new Set<number>();
  const rules = new Set<LabelRule>();
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
    if (rules.size < COUNTED_RULES) rules.add(item.rule);
    if (strength !== "hint" && sentences.size < COUNTED_SENTENCES) sentences.add(item.sentence);
    if (isSurvey) marks.add("survey", strength);
  }
  marks.addTo(features);
  features.add(inSentences, sentences.size / COUNTED_SENTENCES);
  features.add(byRules, rules.size / COUNTED_RULES);
}

/** Where the label is called by its plain name, and how often where the paper speaks of its own. */
function addPlainNames(evidence: readonly Evidence[], features: FeatureList): void {
  const sentences = new Set<number>();
  for (const item of evidence) {
    if (!item.plain) continue;
    features.add(plain.and(isOwn(item) ? item.zone : item.owner));
    if (isClaim(item) && sentences.size < COUNTED_SENTENCES) sentences.add(item.sentence);
  }
  if (sentences.size === 0) features.add(plainNone);
  else features.add(plainSentences, sentences.size / COUNTED_SENTENCES);
}

/** What tells a class of models that a paper is about from one that is named in it. */
function addSubject(label: string, evidence: readonly Evidence[], traits: PaperTraits, features: FeatureList): void {
  for (const role of traits.roles.get(label) ?? []) features.add(ROLE_FEATURES[role]);
  addSalience(label, traits, features);
  if (evidence.some((item) => isOwn(item) && item.sentence <= 1)) features.add(opening);
}

/** Where words stand that speak for a label, or whose they are where they are not the paper's own. */
function placeOf({ zone, owner }: Evidence): string {
  if (zone === "title" || zone === "background") return zone;
  return owner;
}
