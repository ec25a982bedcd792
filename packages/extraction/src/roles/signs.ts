import type { Mention } from "../document.ts";
import { type Feature, FeatureList, Vocabulary } from "../feature.ts";
import data from "./weights.yaml";

/** What is known of a sign. */
interface Known {
  /** How much it speaks for each standing; undefined where nothing was learned of it. */
  readonly weights: readonly number[] | undefined;
  /** Of signs that say about as much, the one that tells a reader most. */
  readonly preference: number;
  /** The rule whose id it begins with. */
  readonly rule: string | undefined;
}

/** A sign of what an entity is to the paper. */
export type Sign = Feature<Known>;

const weights = new Map(Object.entries(data as Readonly<Record<string, readonly number[]>>));

const vocabulary = new Vocabulary<Known>((name) => {
  const [rule] = name.split(" ", 1);
  return {
    weights: weights.get(name),
    preference: name.startsWith("coinage/") ? 2 : name.startsWith("role/") ? 0.5 : 0,
    rule: rule?.includes("/") ? rule : undefined,
  };
});

/** A sign by its name. */
export const sign = (name: string): Sign => vocabulary.feature(name);

/** The signs of one entity, each once, in the order in which they were seen. */
export class Signs extends FeatureList<Known> {
  /** The mention at which each was seen; undefined for what holds of the entity as a whole. */
  readonly places: (Mention | undefined)[] = [];

  add(sign: Sign, at?: Mention): void {
    if (this.put(sign)) this.places.push(at);
  }

  /** The same, but where it was seen before, this mention stands for it. */
  set(sign: Sign, at: Mention): void {
    if (this.put(sign)) this.places.push(at);
    else this.places[this.seen.indexOf(sign)] = at;
  }

  placeOf(sign: Sign): Mention | undefined {
    return this.has(sign) ? this.places[this.seen.indexOf(sign)] : undefined;
  }

  remove(sign: Sign): void {
    if (this.has(sign)) this.places.splice(this.take(sign), 1);
  }
}
