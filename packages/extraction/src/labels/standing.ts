import { feature, type LabelFeature, type LabelFeatures } from "./label-features.ts";
import type { PaperTraits, Rivals } from "./paper-traits.ts";

const COUNTED_RANKS = 4;
const COUNTED_RIVALS = 12;
const RANKS = Array.from({ length: COUNTED_RANKS + 1 }, (_, rank) => feature(`rank ${rank}`));
/** By whether the title names the label itself, and how many others it names. */
const TITLES = [0, 1].map((own) => [0, 1, 2].map((others) => feature(`title names ${own} and ${others} others`)));
const [claimedMost, claimedAsMuch] = [feature("claimed most"), feature("claimed as much")];
const [claimedLess, unclaimed] = [feature("claimed less"), feature("unclaimed")];
const [share, amongRivals] = [feature("share"), feature("rivals")];
const [most, mostByFar, alone] = [feature("most"), feature("most/far"), feature("alone")];

/** How a label stands among all of its kind that have evidence: a paper has few subjects. */
export function addStanding(label: string, rivals: Rivals, features: LabelFeatures): void {
  addShare(label, rivals.weights, features);
  const own = rivals.claims.get(label) ?? 0;
  let others = 0;
  for (const [other, sentences] of rivals.claims) if (other !== label && sentences > others) others = sentences;
  features.add(own > others ? claimedMost : own === others ? claimedAsMuch : claimedLess);
  const titled = Number(rivals.titled.has(label));
  features.add(TITLES[titled]?.[Math.min(rivals.titled.size - titled, 2)] as LabelFeature);
}

function addShare(label: string, weights: ReadonlyMap<string, number>, features: LabelFeatures): void {
  const own = weights.get(label) ?? 0;
  if (own === 0) {
    features.add(unclaimed);
    return;
  }
  let [rank, sum] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight > own) rank++;
  }
  features.add(RANKS[Math.min(rank, COUNTED_RANKS)] as LabelFeature);
  features.add(share, own / sum);
  features.add(amongRivals, Math.min(weights.size, COUNTED_RIVALS) / COUNTED_RIVALS);
}

/** Whether a model class is the one most spoken of, by far, or the only one that is named. */
export function addSalience(label: string, { salience }: PaperTraits, features: LabelFeatures): void {
  const own = salience.get(label) ?? 0;
  if (own === 0) return;
  let others = 0;
  for (const [other, sentences] of salience) if (sentences > others && other !== label) others = sentences;
  if (own >= others) features.add(most);
  if (own >= 2 * others) features.add(mostByFar);
  if (others === 0) features.add(alone);
}
