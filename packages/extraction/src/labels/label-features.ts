import type { LabelType } from "@accelgraph/domain";
import { type Feature, FeatureList, Vocabulary } from "../feature.ts";
import data from "./weights.yaml";

/** What a feature weighs for labels of each kind; learned by scripts/train-labels.ts. */
type Weights = Readonly<Record<LabelType, number>>;

/** What a linear model sees of a label's evidence. */
export type LabelFeature = Feature<Weights>;

const weights = data as Readonly<Record<LabelType, Readonly<Record<string, number>>>>;
const [techniques, modelClasses] = [weights.technique, weights["model-class"]].map(
  (row) => new Map(Object.entries(row)),
);

const vocabulary = new Vocabulary<Weights>((name) => ({
  technique: techniques?.get(name) ?? 0,
  "model-class": modelClasses?.get(name) ?? 0,
}));

/** A feature by its name. */
export const feature = (name: string): LabelFeature => vocabulary.feature(name);

/** The features of one label in one paper. */
export class LabelFeatures extends FeatureList<Weights> {
  /** How much there is of each, from 0 to about 1. */
  readonly amounts: number[] = [];

  add(feature: LabelFeature, amount = 1): void {
    if (this.put(feature)) this.amounts.push(amount);
  }

  amountOf(feature: LabelFeature): number {
    return this.has(feature) ? (this.amounts[this.seen.indexOf(feature)] as number) : 0;
  }
}
