import type { LabelType } from "@accelgraph/domain";
import type { Features } from "./features.ts";
import weights from "./weights.yaml";

const WEIGHTS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(weights as Readonly<Record<LabelType, Readonly<Record<string, number>>>>).map(([kind, row]) => [
    kind,
    new Map(Object.entries(row)),
  ]),
);

/** How probable it is that the paper earns the label, 0 to 1: logistic regression over its features. */
export function probabilityOf(kind: LabelType, features: Features): number {
  const row = WEIGHTS.get(kind);
  let sum = 0;
  for (const [feature, value] of features) sum += (row?.get(feature) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
