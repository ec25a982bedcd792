import { type FeatureList, feature, type LabelFeature } from "./feature-list.ts";

/** Amounts whose steps count apart from the amounts: the second sentence says more than the fourth. */
const STEPPED = ["share", "length", "matches", "sentences", "forms", "rules", "first", "rivals"];
const STEPS = 5;
const STEP_FEATURES = STEPPED.map((name) => ({
  amount: feature(name),
  steps: Array.from({ length: STEPS }, (_, step) => feature(`${name} step ${step}`)),
}));

/** Features that mean more for one label than for another: "training" is said in many a title. */
const CROSSED = [
  "title/strong",
  "contribution/strong",
  "background/strong",
  "asserted",
  "kin",
  "plain none",
  "plain title",
].map(feature);
/** What other label is claimed beside this one: pairs are many and rare, so the penalty shall not hold them down as much. */
const COMPANY = 1.5;

/**
 * Adds what a linear model cannot make of the features itself: steps of amounts, and what some features and other labels
 * that the paper claims mean for this one.
 */
export function addDerived(label: string, claimed: Iterable<string>, features: FeatureList): void {
  for (const { amount, steps } of STEP_FEATURES) {
    const step = Math.min(Math.floor(features.amountOf(amount) * STEPS), STEPS - 1);
    features.add(steps[step] as LabelFeature);
  }
  const ofLabel = feature(label);
  for (const crossed of CROSSED) if (features.has(crossed)) features.add(ofLabel.and(crossed.name));
  for (const other of claimed) if (other !== label) features.add(ofLabel.and(other), COMPANY);
}
