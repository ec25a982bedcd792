import type { Reading } from "../../reading.ts";
import type { Phrase } from "./phrases.ts";
import { type Found, phraseSigns } from "./signs.ts";
import data from "./weights.yaml";

/** By what is looked at and what is seen there: how much that speaks for a name. Learned by scripts/train-names.ts. */
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A sign's number and its weight: a sign counts once however often it is seen. */
interface Weighed {
  readonly index: number;
  readonly weight: number;
}

const weighed = new Map<string, Map<string, Weighed>>();
let index = 0;
for (const [family, row] of Object.entries(data as Weights)) {
  weighed.set(family, new Map(Object.entries(row).map(([seen, weight]) => [seen, { index: index++, weight }])));
}

/** The chance of being a name from which on a phrase is taken for one. */
const leastChance = 0.9;
const leastSum = Math.log(leastChance / (1 - leastChance));

/** True where the signs of a phrase, weighed together, make it a name. */
export function isJudgedName(reading: Reading, found: readonly Found[], phrase: Phrase): boolean {
  const counted = new Set<number>();
  let sum = 0;
  phraseSigns(reading, found, phrase, (family, seen) => {
    const sign = weighed.get(family)?.get(seen);
    if (!sign || counted.has(sign.index)) return;
    counted.add(sign.index);
    sum += sign.weight;
  });
  return sum >= leastSum;
}
