import type { EntityType, Role } from "@accelgraph/domain";
import counts from "./counts.yaml";

type Count = readonly [right: number, made: number];

const known = new Map(Object.entries(counts as Readonly<Record<string, Count>>));

/** How many entities the rate of the whole type weighs beside what was counted of one rule. */
const weightOfType = 4;
/** A type that was never counted. */
const uncounted = 0.8;

/**
 * The chance that an entity of this type has the role that this rule gave it, from 0 to 1: counts on papers
 * that were not read when the rules were written, drawn towards the rate of the type.
 */
export function confidenceOf(type: EntityType, role: Role, rule: string): number {
  const [typeRight, typeMade] = known.get(type) ?? [uncounted, 1];
  const rate = typeRight / typeMade;
  // What is only mentioned claims nothing but that it is such a thing.
  const [right, made] = role === "mentioned" ? [0, 0] : (known.get(`${type} ${rule}`) ?? [0, 0]);
  return Math.round(((right + weightOfType * rate) / (made + weightOfType)) * 100) / 100;
}
