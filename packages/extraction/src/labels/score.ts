import type { LabelType } from "@accelgraph/domain";
import type { Features } from "./features.ts";
import weights from "./weights.yaml";

const WEIGHTS = weights as Readonly<Record<LabelType, Readonly<Record<string, number>>>>;

/** How probable it is that the paper earns the label, 0 to 1: logistic regression over its features. */
export function probabilityOf(kind: LabelType, features: Features): number {
  const row = WEIGHTS[kind];
  let sum = 0;
  for (const [feature, value] of features) sum += (row[feature] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
