import type { Zone } from "../document.ts";
import type { Owner } from "./context.ts";
import { feature, type LabelFeature, type LabelFeatures } from "./label-features.ts";
import { STRENGTHS, type Strength } from "./label-rule.ts";

/** What evidence is marked by: the zone that it stands in, whose it is, and what paper it stands in. */
export type Mark = Zone | Exclude<Owner, "own"> | "asserted" | "survey";

type ByStrength = Readonly<Record<Strength, LabelFeature>>;

const FEATURES = Object.fromEntries(
  [
    ...(["title", "background", "contribution", "method", "result"] as const),
    ...(["foreign", "negated", "asserted", "survey"] as const),
  ].map((mark) => [
    mark,
    Object.fromEntries(STRENGTHS.map((strength) => [strength, feature(`${mark}/${strength}`)])) as ByStrength,
  ]),
) as Readonly<Record<Mark, ByStrength>>;
const RANKS = Object.fromEntries(STRENGTHS.map((strength, rank) => [strength, rank])) as Readonly<
  Record<Strength, number>
>;

/** The strengths of evidence with one mark. */
interface Marked {
  readonly mark: Mark;
  /** The strongest of the descriptive ones. */
  best: Exclude<Strength, "name"> | undefined;
  hasName: boolean;
}

/** The strengths of evidence by its marks, in the order in which marks appeared. */
export class Marks {
  readonly #seen: Marked[] = [];

  add(mark: Mark, strength: Strength): void {
    const marked = this.#of(mark);
    if (strength === "name") marked.hasName = true;
    else if (marked.best === undefined || RANKS[strength] < RANKS[marked.best]) marked.best = strength;
  }

  #of(mark: Mark): Marked {
    for (const marked of this.#seen) if (marked.mark === mark) return marked;
    const marked: Marked = { mark, best: undefined, hasName: false };
    this.#seen.push(marked);
    return marked;
  }

  /** Of each mark the strongest of the descriptive strengths, and `name` beside it. */
  addTo(features: LabelFeatures): void {
    for (const { mark, best, hasName } of this.#seen) {
      if (best) features.add(FEATURES[mark][best]);
      if (hasName) features.add(FEATURES[mark].name);
    }
  }
}
