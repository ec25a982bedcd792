import type { LabelType } from "@accelgraph/domain";
import type { Document, Label, RoledEntity } from "../document.ts";
import { decide } from "./decide.ts";
import { collectEvidence, type Evidence } from "./evidence.ts";
import { type Features, featuresOf, traitsOf } from "./features.ts";
import { probabilityOf } from "./score.ts";

/** A label that the paper's words speak for, before it is decided whether they say enough. */
export interface LabelCandidate {
  readonly kind: LabelType;
  readonly label: string;
  readonly evidence: readonly Evidence[];
  readonly features: Features;
  /** The title names it. */
  readonly titled: boolean;
}

/** Every label with any evidence, in the order of first evidence. */
export function labelCandidates(document: Document, entities: readonly RoledEntity[]): LabelCandidate[] {
  const found = collectEvidence(document, entities);
  const traits = traitsOf(document, found, entities);
  return [...found].map(([label, evidence]) => {
    const kind = evidence[0]?.rule.id.startsWith("model-class/") ? "model-class" : "technique";
    const features = featuresOf(kind, label, evidence, traits);
    return { kind, label, evidence, features, titled: traits.titled.has(label) };
  });
}

/**
 * The techniques and model classes that the paper's own contribution earns, most probable first, each
 * with the words that speak for it most.
 */
export function labels(document: Document, entities: readonly RoledEntity[]): Label[] {
  const candidates = labelCandidates(document, entities).map((candidate) => ({
    ...candidate,
    probability: probabilityOf(candidate.kind, candidate.features),
  }));
  return decide(candidates).map(({ kind, label, evidence, probability }) => {
    const { start, end, rule } = mostTelling(evidence);
    return { kind, label, start, end, rule: rule.id, confidence: probability };
  });
}

const ZONE_ORDER = ["title", "contribution", "method", "result", "background"];
const STRENGTH_ORDER = ["strong", "name", "good", "hint"];

function mostTelling(evidence: readonly Evidence[]): Evidence {
  const rank = ({ owner, zone, rule }: Evidence) =>
    (owner === "own" || zone === "title" ? 0 : 100) +
    STRENGTH_ORDER.indexOf(rule.strength) * 10 +
    ZONE_ORDER.indexOf(zone);
  return evidence.reduce((best, item) => (rank(item) < rank(best) ? item : best));
}
