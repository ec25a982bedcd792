import type { LabelType } from "@accelgraph/domain";
import type { LabelFeatures } from "./label-features.ts";

/** How probable it is that the paper earns the label, 0 to 1: logistic regression over its features. */
export function probabilityOf(kind: LabelType, { seen, amounts }: LabelFeatures): number {
  let sum = 0;
  for (let i = 0; i < seen.length; i++) sum += (seen[i]?.known[kind] ?? 0) * (amounts[i] as number);
  return 1 / (1 + Math.exp(-sum));
}
