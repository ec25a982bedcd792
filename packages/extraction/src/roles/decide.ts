import type { EntityType, Role } from "@accelgraph/domain";
import type { Mention } from "../document.ts";
import { type Sign, type Signs, STANDINGS, type Standing, sign, WEIGHTS } from "./signs.ts";

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

function heaviest({ weighing }: Signs): number {
  const sums = STANDINGS.map(() => 0);
  for (const row of weighing) {
    if (row < 0) continue;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (WEIGHTS[row + i] as number);
  }
  let best = OWN;
  for (let i = 0; i < sums.length; i++) if ((sums[i] as number) > (sums[best] as number)) best = i;
  return best;
}

/** The place of the sign among all; -1 where none says anything. */
function mostTelling({ seen, places, weighing }: Signs, standing: number): number {
  let told = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < seen.length; i++) {
    const row = weighing[i] as number;
    if (row < 0 || !places[i]) continue;
    const weight = (WEIGHTS[row + standing] as number) + (seen[i] as Sign).known.preference;
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
