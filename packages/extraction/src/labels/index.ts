import type { LabelType } from "@accelgraph/domain";
import type { Document, Label, RoledEntity } from "../document.ts";
import { decide } from "./decide.ts";
import { collectEvidence, type Evidence, isOwn } from "./evidence.ts";
import { featuresOf } from "./features.ts";
import type { LabelFeatures } from "./label-features.ts";
import { traitsOf } from "./paper-traits.ts";
import { probabilityOf } from "./score.ts";

/** A label that the paper's words speak for, before it is decided whether they say enough. */
export interface LabelCandidate {
  readonly kind: LabelType;
  readonly label: string;
  readonly evidence: readonly Evidence[];
  readonly features: LabelFeatures;
  /** The title names it. */
  readonly titled: boolean;
}

/** Every label with evidence that is not another's, in the order of first evidence. */
export function labelCandidates(document: Document, entities: readonly RoledEntity[]): LabelCandidate[] {
  const { found, words } = collectEvidence(document, entities);
  const traits = traitsOf(document, found, entities);
  const own = [...found].filter(([, evidence]) => evidence.some(isOwn));
  return own.map(([label, evidence]) => {
    const kind = evidence[0]?.rule.id.startsWith("model-class/") ? "model-class" : "technique";
    const features = featuresOf(kind, label, evidence, traits, words.amountFor(label));
    return { kind, label, evidence, features, titled: traits.rivals[kind].titled.has(label) };
  });
}

/**
 * The techniques and model classes that the paper's own contribution earns, most probable first, each
 * with the words that speak for it most.
 */
export function labels(document: Document, entities: readonly RoledEntity[]): Label[] {
  const candidates = labelCandidates(document, entities).map(({ kind, label, evidence, features, titled }) => {
    return { kind, label, evidence, titled, probability: probabilityOf(kind, features) };
  });
  return decide(candidates).map(({ kind, label, evidence, probability }) => {
    const { start, end, rule } = mostTelling(evidence);
    return { kind, label, start, end, rule: rule.id, confidence: probability };
  });
}

/** How telling words are: the lower, the more. */
const ZONE_RANKS = { title: 0, contribution: 1, method: 2, result: 3, background: 4 } as const;
const STRENGTH_RANKS = { strong: 0, name: 10, good: 20, hint: 30 } as const;

function mostTelling(evidence: readonly Evidence[]): Evidence {
  const rank = (item: Evidence) => (isOwn(item) ? 0 : 100) + STRENGTH_RANKS[item.rule.strength] + ZONE_RANKS[item.zone];
  return evidence.reduce((best, item) => (rank(item) < rank(best) ? item : best));
}
