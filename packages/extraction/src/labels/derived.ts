import { nameOf } from "../feature-name.ts";

/** Amounts whose steps count apart from the amounts: the second sentence says more than the fourth. */
const STEPPED = ["share", "length", "matches", "sentences", "forms", "rules", "first", "rivals"];
const STEPS = 5;
const STEP_FEATURES = new Map(
  STEPPED.map((name) => [name, Array.from({ length: STEPS }, (_, step) => `${name} step ${step}`)]),
);

/** Features that mean more for one label than for another: "training" is said in many a title. */
const CROSSED = [
  "title/strong",
  "contribution/strong",
  "background/strong",
  "asserted",
  "kin",
  "plain none",
  "plain title",
];
/** What other label is claimed beside this one: pairs are many and rare, so the penalty shall not hold them down as much. */
const COMPANY = 1.5;

/**
 * Adds what a linear model cannot make of the features itself: steps of amounts, and what some features and other labels
 * that the paper claims mean for this one.
 */
export function addDerived(label: string, claimed: Iterable<string>, features: Map<string, number>): void {
  for (const [name, steps] of STEP_FEATURES) {
    features.set(steps[Math.min(Math.floor((features.get(name) ?? 0) * STEPS), STEPS - 1)] as string, 1);
  }
  for (const name of CROSSED) if (features.has(name)) features.set(nameOf(label, name), 1);
  for (const other of claimed) if (other !== label) features.set(nameOf(label, other), COMPANY);
}
