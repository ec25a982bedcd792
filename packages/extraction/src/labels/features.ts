import { type LabelType, ROLES, type Role } from "@accelgraph/domain";
import type { Zone } from "../document.ts";
import { nameOf } from "../feature-name.ts";
import { addAbundance } from "./abundance.ts";
import type { Owner } from "./context.ts";
import { addDerived } from "./derived.ts";
import { type Evidence, isClaim, isOwn } from "./evidence.ts";
import { type LabelRule, STRENGTHS, type Strength } from "./label-rule.ts";
import type { PaperTraits } from "./paper-traits.ts";
import kinship from "./rules/kinship.yaml";
import { addSalience, addStanding } from "./standing.ts";

/** What a linear model sees of a label's evidence: named features, from 0 to about 1. */
export type Features = ReadonlyMap<string, number>;

const kinOf: ReadonlyMap<string, readonly string[]> = new Map(
  (kinship as readonly (readonly string[])[]).reduce((all, family) => {
    for (const label of family) all.set(label, [...(all.get(label) ?? []), ...family.filter((kin) => kin !== label)]);
    return all;
  }, new Map<string, string[]>()),
);

const COUNTED_SENTENCES = 4;
const COUNTED_RULES = 3;

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
 * Features of one label in one paper: which rules matched and where, and how strong evidence is in each zone and by
 * owner; beside that how many sentences and rules agree, what the paper's kind and the label's kin add, and how it
 * stands among its rivals.
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
  addMarks(evidence, traits.survey, features);
  addPlainNames(evidence, features);
  const rivals = traits.rivals[kind];
  const kin = kinOf.get(label) ?? [];
  if (kin.some((other) => traits.claimed.has(other))) features.set("kin", 1);
  if (kin.some((other) => rivals.titled.has(other))) features.set("kin/title", 1);
  addStanding(label, rivals, features);
  features.set("first", (evidence[0]?.sentence ?? 0) / traits.sentences);
  if (kind === "technique") {
    addAbundance(evidence, traits.firstClaim, features);
    for (const party of traits.parties) features.set(nameOf(label, party), 1);
  } else addSubject(label, evidence, traits, features);
  addDerived(label, traits.claimed, features);
  return features;
}

/** Which rules matched where, how strong they are there, and how many of them agree in how many sentences. */
function addMarks(evidence: readonly Evidence[], isSurvey: boolean, features: Map<string, number>): void {
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
    if (!isClaim(item)) continue;
    if (rules.size < COUNTED_RULES) rules.add(item.rule);
    if (item.rule.strength !== "hint" && sentences.size < COUNTED_SENTENCES) sentences.add(item.sentence);
    if (isSurvey) marks.add("survey", item);
  }
  marks.addTo(features);
  features.set("sentences", sentences.size / COUNTED_SENTENCES);
  features.set("rules", rules.size / COUNTED_RULES);
}

/** Where the label is called by its plain name, and how often where the paper speaks of its own. */
function addPlainNames(evidence: readonly Evidence[], features: Map<string, number>): void {
  const sentences = new Set<number>();
  for (const item of evidence) {
    if (!item.plain) continue;
    features.set(nameOf("plain", isOwn(item) ? item.zone : item.owner), 1);
    if (isClaim(item) && sentences.size < COUNTED_SENTENCES) sentences.add(item.sentence);
  }
  if (sentences.size === 0) features.set("plain none", 1);
  else features.set("plain sentences", sentences.size / COUNTED_SENTENCES);
}

/** What tells a class of models that a paper is about from one that is named in it. */
function addSubject(
  label: string,
  evidence: readonly Evidence[],
  traits: PaperTraits,
  features: Map<string, number>,
): void {
  for (const role of traits.roles.get(label) ?? []) features.set(ROLE_FEATURES[role], 1);
  addSalience(label, traits, features);
  if (evidence.some((item) => isOwn(item) && item.sentence <= 1)) features.set("opening", 1);
}

/** Where words stand that speak for a label, or whose they are where they are not the paper's own. */
function placeOf({ zone, owner }: Evidence): string {
  if (zone === "title" || zone === "background") return zone;
  return owner;
}
