import type { EntityType } from "@accelgraph/domain";
import type { Reading } from "../../reading.ts";
import type { Candidate } from "../candidate.ts";
import type { TypeVotes } from "../type.ts";
import { typeSigns } from "./signs.ts";
import data from "./weights.yaml";

const TYPES: readonly EntityType[] = ["method", "model", "hardware", "dataset"];

/** By what is looked at and what is seen there: how much that speaks for each of `TYPES`, and for being no name. */
const weights = new Map(
  Object.entries(data as Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>).map(
    ([family, rows]) => [family, new Map(Object.entries(rows))],
  ),
);

/** So much of a vote counts. */
const mostOfVotes = 8;

/** What the votes for each type weigh, as a sign. */
export function voteSigns(votes: TypeVotes): [type: EntityType, weight: number][] {
  return TYPES.map((type) => [type, Math.min(mostOfVotes, votes.of(type))]);
}

/** The chance of being none from which on a name is left out. */
const leastChance = 0.6;
const leastSum = Math.log(leastChance / (1 - leastChance));

/**
 * The likeliest type of a name by all signs together: its form, its places, and the votes of what rules read there.
 * `undefined` where they say that it is no name after all; what the text coins is one.
 */
export function toldType(reading: Reading, group: readonly Candidate[], votes: TypeVotes): EntityType | undefined {
  const sums = [...TYPES, "none"].map(() => 0);
  const add = (row: readonly number[] | undefined, times: number) =>
    row?.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + times * weight;
    });
  const counted = new Set<readonly number[]>();
  typeSigns(reading, group, (family, seen) => {
    const row = weights.get(family)?.get(seen);
    if (!row || counted.has(row)) return;
    counted.add(row);
    add(row, 1);
  });
  const ofVotes = weights.get("votes");
  for (const [type, weight] of voteSigns(votes)) add(ofVotes?.get(type), weight);
  const none = sums.pop() ?? 0;
  if (none >= leastSum && group[0]?.source !== "coined") return undefined;
  return TYPES[sums.indexOf(Math.max(...sums))] ?? "method";
}
