import type { EntityType, Role } from "@accelgraph/domain";
import type { Sign } from "./features.ts";
import data from "./weights.yaml";

/** What an entity can be, the paper's own use of it (`used` or `target`, by its type) as one. */
export const STANDINGS = ["proposed", "own", "compared", "mentioned"] as const;
export type Standing = (typeof STANDINGS)[number];

const weights = new Map(Object.entries(data as Readonly<Record<string, readonly number[]>>));

/** Types of which papers name too few in too few ways to learn from: their rules decide alone. */
export const isRuled = (type: EntityType): boolean => type === "dataset";

export interface Decision {
  readonly standing: Standing;
  /** The sign that speaks most for it among those that stand somewhere in the text. */
  readonly sign: Sign | undefined;
}

/** The standing with the highest sum of weights; weights are learned by scripts/train-roles.ts. */
export function decide(type: EntityType, signs: readonly Sign[]): Decision {
  const sums = STANDINGS.map(() => 0);
  for (const { name } of signs) {
    const row = weights.get(name);
    if (row) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  }
  let best = 1;
  const ruled = isRuled(type) ? ruledStanding(signs) : -1;
  if (ruled >= 0) best = ruled;
  else for (let i = 0; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[best] ?? 0)) best = i;
  return { standing: STANDINGS[best] ?? "own", sign: mostTelling(signs, best) };
}

function mostTelling(signs: readonly Sign[], standing: number): Sign | undefined {
  let told: Sign | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const sign of signs) {
    const row = sign.at && weights.get(sign.name);
    if (!row) continue;
    const weight = (row[standing] ?? 0) + preference(sign.name);
    if (weight <= most) continue;
    told = sign;
    most = weight;
  }
  return told;
}

const RULED = STANDINGS.map((standing) => `rules ${standing}`);

/** What the strongest rule says, by the index of the standing; the paper's own use where none says anything. */
function ruledStanding(signs: readonly Sign[]): number {
  const names = new Set(signs.map(({ name }) => name));
  const said = RULED.findIndex((rule) => names.has(rule));
  return said < 0 ? STANDINGS.indexOf("own") : said;
}

/** Of signs that say about as much, the one that tells a reader most. */
function preference(name: string): number {
  if (name.startsWith("coinage/")) return 2;
  return name.startsWith("role/") ? 0.5 : 0;
}

/** The role of the record. */
export function roleOf(standing: Standing, type: EntityType): Role {
  if (standing !== "own") return standing;
  return type === "method" || type === "dataset" ? "used" : "target";
}
