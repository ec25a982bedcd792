import { alike } from "../alike.ts";
import { feature, type LabelFeature } from "./label-features.ts";
import architectureAndTraining from "./rules/architecture-and-training.yaml";
import attentionAndCache from "./rules/attention-and-cache.yaml";
import decoding from "./rules/decoding.yaml";
import diffusionAndRendering from "./rules/diffusion-and-rendering.yaml";
import kernelsAndChips from "./rules/kernels-and-chips.yaml";
import modelClasses from "./rules/model-classes.yaml";
import modelClassesOfOtherFields from "./rules/other-fields-model-classes.yaml";
import techniquesOfOtherFields from "./rules/other-fields-techniques.yaml";
import ownWords from "./rules/own-words.yaml";
import ownWordsMore from "./rules/own-words-more.yaml";
import quantization from "./rules/quantization.yaml";
import sparsity from "./rules/sparsity.yaml";
import systems from "./rules/systems.yaml";

/** How much a pattern says on its own: `name` is a model's name, which speaks for its class. */
export const STRENGTHS = ["strong", "good", "hint", "name"] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * A rule as a row of data: words that speak for a technique or model class. `label` is a slug of the
 * closed vocabularies, a cue (`cue/…`: earns nothing, but other rules may need it), or `none` (the words
 * mean something else: a longer match that takes what lies inside it out of play).
 */
export interface LabelRule {
  /** Stable; begins with `technique/`, `model-class/`, `cue/` or `none/`. */
  readonly id: string;
  readonly label: string;
  readonly strength: Strength;
  /** Cues of which one must occur in the paper for the rule to count. */
  readonly needs?: readonly string[];
  readonly reason: string;
  /** See `pattern.ts` for the notation. */
  readonly patterns: readonly string[];
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
  /** Rules of one group compete: of two matches the one that lies inside the other is dropped. */
  readonly group: string;
  /** That it matched. */
  readonly feature: LabelFeature;
}

/** The files of each group. */
const GROUPS: Readonly<Record<string, readonly unknown[]>> = {
  quantization: [quantization],
  sparsity: [sparsity],
  decoding: [decoding],
  "attention-and-cache": [attentionAndCache],
  "kernels-and-chips": [kernelsAndChips],
  systems: [systems],
  "diffusion-and-rendering": [diffusionAndRendering],
  "architecture-and-training": [architectureAndTraining],
  "other-fields": [techniquesOfOtherFields, modelClassesOfOtherFields],
  "own-words": [ownWords],
  "own-words-more": [ownWordsMore],
  "model-classes": [modelClasses],
};

export const NO_LABEL = "none";

/** All rules, in the order of the files. */
export const labelRules: readonly LabelRule[] = alike(
  Object.entries(GROUPS).flatMap(([group, files]) =>
    (files.flat() as Omit<LabelRule, "group" | "feature">[]).map((row) => ({
      ...row,
      group,
      feature: feature(row.id),
    })),
  ),
);
