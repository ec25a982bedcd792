import type { EntityType, Role } from "@accelgraph/domain";
import type { Mention } from "../document.ts";
import { type Sign, type Signs, sign } from "./signs.ts";

/** What an entity can be, the paper's own use of it (`used` or `target`, by its type) as one. */
export const STANDINGS = ["proposed", "own", "compared", "mentioned"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Types of which papers name too few in too few ways to learn from: their rules decide alone. */
export const isRuled = (type: EntityType): boolean => type === "dataset";

export interface Decision {
  readonly standing: Standing;
  /** The sign that speaks most for it among those that stand somewhere in the text, and where that is. */
  readonly sign: Sign | undefined;
  readonly at: Mention | undefined;
}

/** The standing with the highest sum of weights; weights are learned by scripts/train-roles.ts. */
export function decide(type: EntityType, signs: Signs): Decision {
  const ruled = isRuled(type) ? ruledStanding(signs) : -1;
  const best = ruled >= 0 ? ruled : heaviest(signs);
  const told = mostTelling(signs, best);
  const standing = STANDINGS[best] ?? "own";
  if (told < 0) return { standing, sign: undefined, at: undefined };
  return { standing, sign: signs.seen[told], at: signs.places[told] };
}

const OWN = STANDINGS.indexOf("own");

function heaviest({ seen }: Signs): number {
  const sums = STANDINGS.map(() => 0);
  for (const { known } of seen) {
    const row = known.weights;
    if (row) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  }
  let best = OWN;
  for (let i = 0; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[best] ?? 0)) best = i;
  return best;
}

/** The place of the sign among all; -1 where none says anything. */
function mostTelling({ seen, places }: Signs, standing: number): number {
  let told = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < seen.length; i++) {
    const { weights, preference } = (seen[i] as Sign).known;
    if (!weights || !places[i]) continue;
    const weight = (weights[standing] ?? 0) + preference;
    if (weight <= most) continue;
    told = i;
    most = weight;
  }
  return told;
}

const RULED = STANDINGS.map((standing) => sign("rules").and(standing));

/** What the strongest rule says, by the index of the standing; the paper's own use where none says anything. */
function ruledStanding(signs: Signs): number {
  const said = RULED.findIndex((rule) => signs.has(rule));
  return said < 0 ? OWN : said;
}

/** The role of the record. */
export function roleOf(standing: Standing, type: EntityType): Role {
  if (standing !== "own") return standing;
  return type === "method" || type === "dataset" ? "used" : "target";
}
