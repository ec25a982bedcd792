import type { LabelType } from "@accelgraph/domain";
import { modelClasses } from "@accelgraph/lexicon";
import type { Document, RoledEntity } from "../document.ts";
import { firstClaimOf } from "./abundance.ts";
import { type Evidence, isClaim, sentencesOf } from "./evidence.ts";
import { type Parties, partiesOf } from "./parties.ts";

/** What a paper says of all labels of a kind: what each is measured against. */
export interface Rivals {
  /** How much the paper says of each label that it claims; see `weightOf`. */
  readonly weights: ReadonlyMap<string, number>;
  /** In how many sentences it claims each with strong words. */
  readonly claims: ReadonlyMap<string, number>;
  /** Those that the title names. */
  readonly titled: ReadonlySet<string>;
}

/** Traits of the whole paper that change what evidence means. */
export interface PaperTraits {
  /** It surveys, benchmarks or compares: what it lists is its subject. */
  readonly survey: boolean;
  /** Labels with strong evidence of the paper's own. */
  readonly claimed: ReadonlySet<string>;
  readonly rivals: Readonly<Record<LabelType, Rivals>>;
  /** Number of sentences, background too, that name a class or a model of it. */
  readonly salience: ReadonlyMap<string, number>;
  readonly parties: Parties;
  readonly sentences: number;
  /** See `firstClaimOf`. */
  readonly firstClaim: number;
}

type Found = ReadonlyMap<string, readonly Evidence[]>;

const SURVEYS =
  /\b(?:survey|review|benchmark(?:ing)?|overview|taxonomy|tutorial|comparative|comprehensive (?:study|evaluation|analysis)|empirical (?:study|evaluation|analysis)|insights? from|systematic(?:ally)? (?:study|evaluation|review))\b/i;

const CLASSES: ReadonlySet<string> = new Set(modelClasses.map((term) => term.slug));

export function traitsOf(document: Document, found: Found, entities: readonly RoledEntity[]): PaperTraits {
  const claimed = new Set<string>();
  const salience = new Map<string, number>();
  const rivals = { technique: noRivals(), "model-class": noRivals() };
  for (const [label, evidence] of found) {
    const isClass = CLASSES.has(label);
    if (isClass) salience.set(label, sentencesOf(evidence, isNaming));
    const { weights, claims, titled } = rivals[isClass ? "model-class" : "technique"];
    const claiming = sentencesOf(evidence, isStrongClaim);
    if (claiming > 0) claimed.add(label);
    claims.set(label, claiming);
    weights.set(label, weightOf(evidence));
    if (evidence.some(({ rule, zone }) => rule.strength === "strong" && zone === "title")) titled.add(label);
  }
  return {
    survey: isSurvey(document),
    claimed,
    rivals,
    salience,
    parties: partiesOf(entities),
    sentences: document.sentences.length,
    firstClaim: firstClaimOf(found),
  };
}

function noRivals() {
  return { weights: new Map<string, number>(), claims: new Map<string, number>(), titled: new Set<string>() };
}

function isStrongClaim(evidence: Evidence): boolean {
  return evidence.rule.strength === "strong" && isClaim(evidence);
}

/** Whether the class or a model of it is named. */
function isNaming({ rule }: Evidence): boolean {
  return rule.strength === "strong" || rule.strength === "name";
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
