import type { Zone } from "../document.ts";
import type { Owner } from "./context.ts";
import { type FeatureList, feature } from "./feature-list.ts";
import { STRENGTHS, type Strength } from "./label-rule.ts";

/** What evidence is marked by: the zone that it stands in, whose it is, and what paper it stands in. */
export type Mark = Zone | Exclude<Owner, "own"> | "asserted" | "survey";

const MARKS: readonly Mark[] = [
  ...(["title", "background", "contribution", "method", "result"] as const),
  ...(["foreign", "negated", "asserted", "survey"] as const),
];
const FEATURES = new Map(
  MARKS.map((mark) => [mark, new Map(STRENGTHS.map((strength) => [strength, feature(`${mark}/${strength}`)]))]),
);
const DESCRIPTIVE = STRENGTHS.filter((strength) => strength !== "name");

/** The strengths of evidence by its marks, in the order in which marks appeared. */
export class Marks {
  readonly #seen = new Map<Mark, Strength[]>();

  add(mark: Mark, strength: Strength): void {
    const strengths = this.#seen.get(mark);
    if (strengths === undefined) this.#seen.set(mark, [strength]);
    else if (!strengths.includes(strength)) strengths.push(strength);
  }

  /** Of each mark the strongest of the descriptive strengths, and `name` beside it. */
  addTo(features: FeatureList): void {
    for (const [mark, strengths] of this.#seen) {
      const of = FEATURES.get(mark) as ReadonlyMap<Strength, ReturnType<typeof feature>>;
      const best = DESCRIPTIVE.find((strength) => strengths.includes(strength));
      if (best) features.add(of.get(best) as ReturnType<typeof feature>);
      if (strengths.includes("name")) features.add(of.get("name") as ReturnType<typeof feature>);
    }
  }
}
