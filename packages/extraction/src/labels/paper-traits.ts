import type { LabelType, Role } from "@accelgraph/domain";
import { modelClasses } from "@accelgraph/lexicon";
import type { Document, RoledEntity } from "../document.ts";
import { firstClaimOf } from "./abundance.ts";
import { type Evidence, isClaim } from "./evidence.ts";
import { rolesByClass } from "./model-roles.ts";
import { partiesOf } from "./parties.ts";

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
  /** What models of a class are to the paper. */
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** See `partiesOf`. */
  readonly parties: ReadonlySet<string>;
  readonly sentences: number;
  /** See `firstClaimOf`. */
  readonly firstClaim: number;
}

type Found = ReadonlyMap<string, readonly Evidence[]>;

const SURVEYS =
  /\b(?:survey|review|benchmark(?:ing)?|overview|taxonomy|tutorial|comparative|comprehensive (?:study|evaluation|analysis)|empirical (?:study|evaluation|analysis)|insights? from|systematic(?:ally)? (?:study|evaluation|review))\b/i;

const CLASSES: ReadonlySet<string> = new Set(modelClasses.map((term) => term.slug));

export function traitsOf(document: Document, found: Found, entities: readonly RoledEntity[]): PaperTraits {
  const classes = new Map([...found].filter(([label]) => CLASSES.has(label)));
  const techniques = new Map([...found].filter(([label]) => !CLASSES.has(label)));
  const claimed = [...found].filter(([, evidence]) => evidence.some(isStrongClaim)).map(([label]) => label);
  return {
    survey: isSurvey(document),
    claimed: new Set(claimed),
    rivals: { technique: rivalsOf(techniques), "model-class": rivalsOf(classes) },
    salience: new Map([...classes].map(([label, evidence]) => [label, salienceOf(evidence)])),
    roles: rolesByClass(entities),
    parties: partiesOf(entities),
    sentences: document.sentences.length,
    firstClaim: firstClaimOf(found),
  };
}

function isStrongClaim(evidence: Evidence): boolean {
  return evidence.rule.strength === "strong" && isClaim(evidence);
}

function rivalsOf(found: Found): Rivals {
  const weights = new Map<string, number>();
  const claims = new Map<string, number>();
  const titled = new Set<string>();
  for (const [label, evidence] of found) {
    if (evidence.some(({ rule, zone }) => rule.strength === "strong" && zone === "title")) titled.add(label);
    weights.set(label, weightOf(evidence));
    claims.set(label, sentencesOf(evidence, isStrongClaim));
  }
  return { weights, claims, titled };
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

/** How many sentences name the class or a model of it. */
function salienceOf(evidence: readonly Evidence[]): number {
  return sentencesOf(evidence, ({ rule }) => rule.strength === "strong" || rule.strength === "name");
}

/** In how many sentences such evidence stands; it is in the order of the text. */
function sentencesOf(evidence: readonly Evidence[], isCounted: (item: Evidence) => boolean): number {
  let count = 0;
  let last = -1;
  for (const item of evidence) {
    if (item.sentence === last || !isCounted(item)) continue;
    last = item.sentence;
    count++;
  }
  return count;
}
