import type { Reading } from "../../reading.ts";
import type { Phrase } from "./phrases.ts";
import { type Found, phraseSigns } from "./signs.ts";
import data from "./weights.yaml";

/** By what is looked at and what is seen there: how much that speaks for a name. Learned by scripts/train-names.ts. */
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A sign's weight; `asked` is the phrase that it was last counted for: it counts once however often it is seen. */
interface Weighed {
  readonly weight: number;
  asked: number;
}

const weighed = new Map<string, Map<string, Weighed>>(
  Object.entries(data as Weights).map(([family, row]) => [
    family,
    new Map(Object.entries(row).map(([seen, weight]) => [seen, { weight, asked: 0 }])),
  ]),
);

/** The chance of being a name from which on a phrase is taken for one. */
const leastChance = 0.9;
const leastSum = Math.log(leastChance / (1 - leastChance));

/** True where the signs of a phrase, weighed together, make it a name. */
export function isJudgedName(reading: Reading, found: readonly Found[], phrase: Phrase): boolean {
  let sum = 0;
  asking++;
  phraseSigns(reading, found, phrase, (family, seen) => {
    const sign = weighed.get(family)?.get(seen);
    if (!sign || sign.asked === asking) return;
    sign.asked = asking;
    sum += sign.weight;
  });
  return sum >= leastSum;
}

let asking = 0;
