import { feature, type LabelFeature, type LabelFeatures } from "./label-features.ts";

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
export function addDerived(label: LabelFeature, claimed: Iterable<string>, features: LabelFeatures): void {
  for (const { amount, steps } of STEP_FEATURES) {
    const step = Math.min(Math.floor(features.amountOf(amount) * STEPS), STEPS - 1);
    features.add(steps[step] as LabelFeature);
  }
  for (const crossed of CROSSED) if (features.has(crossed)) features.add(label.and(crossed.name));
  for (const other of claimed) if (other !== label.name) features.add(label.and(other), COMPANY);
}
