import type { EntityType } from "@accelgraph/domain";
import type { Reading } from "../../reading.ts";
import type { Candidate } from "../candidate.ts";
import type { TypeVotes } from "../type.ts";
import { PAIRED, typeSigns } from "./signs.ts";
import data from "./weights.yaml";

const TYPES: readonly EntityType[] = ["method", "model", "hardware", "dataset"];

/** By what is looked at and what is seen there: how much that speaks for each of `TYPES`, and for being no name. */
type Weights = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Weights of one sign; `asked` is the name that it was last counted for: it counts once for each. */
interface Row {
  readonly weights: readonly number[];
  asked: number;
}

/** Rows by what is seen, behind which word; behind none where the family sees one word alone. */
type Rows = Map<string, Map<string, Row>>;

const families = new Map<string, Rows>(
  Object.entries(data as Weights).map(([family, rows]) => {
    const byWord: Rows = new Map();
    for (const [seen, weights] of Object.entries(rows)) {
      const [last = "", behind = ""] = PAIRED.has(family) ? seen.split(" ").reverse() : [seen];
      byWord.set(behind, (byWord.get(behind) ?? new Map()).set(last, { weights, asked: 0 }));
    }
    return [family, byWord];
  }),
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
  // One for each type, and the last for being no name.
  const sums = [...TYPES, "none"].map(() => 0);
  asking++;
  typeSigns(reading, group, (family, seen, behind = "") => {
    const row = families.get(family)?.get(behind)?.get(seen);
    if (!row || row.asked === asking) return;
    row.asked = asking;
    add(sums, row.weights, 1);
  });
  const ofVotes = families.get("votes")?.get("");
  for (const [type, weight] of voteSigns(votes)) add(sums, ofVotes?.get(type)?.weights ?? [], weight);
  const none = sums.pop() ?? 0;
  if (none >= leastSum && group[0]?.source !== "coined") return undefined;
  return soleType(votes) ?? TYPES[sums.indexOf(Math.max(...sums))] ?? "method";
}

/** So many votes for one type, and none for another, are a noun that says it: "our system Frobnic". */
const enoughVotes = 3;

function soleType(votes: TypeVotes): EntityType | undefined {
  const voted = TYPES.filter((type) => votes.of(type) > 0);
  return voted.length === 1 && votes.of(voted[0] as EntityType) >= enoughVotes ? voted[0] : undefined;
}

let asking = 0;

function add(sums: number[], weights: readonly number[], times: number): void {
  for (let i = 0; i < weights.length; i++) sums[i] = (sums[i] as number) + times * (weights[i] as number);
}
