import type { Mention } from "../document.ts";
import { type Feature, FeatureList, Vocabulary } from "../feature.ts";
import data from "./weights.yaml";

/** What an entity can be, the paper's own use of it (`used` or `target`, by its type) as one. */
export const STANDINGS = ["proposed", "own", "compared", "mentioned"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What is known of a sign. */
interface Known {
  /** Where in `WEIGHTS` it stands how much it speaks for each standing; -1 where nothing was learned of it. */
  readonly weighs: number;
  /** Of signs that say about as much, the one that tells a reader most. */
  readonly preference: number;
  /** The rule whose id it begins with. */
  readonly rule: string | undefined;
}

/** A sign of what an entity is to the paper. */
export type Sign = Feature<Known>;

const rows = Object.entries(data as Readonly<Record<string, readonly number[]>>);
const places = new Map(rows.map(([name], place) => [name, place * STANDINGS.length]));
/** A row of numbers for each sign; learned by scripts/train-roles.ts. */
export const WEIGHTS = Float64Array.from(rows.flatMap(([, weights]) => weights));

const vocabulary = new Vocabulary<Known>((name) => {
  const [rule] = name.split(" ", 1);
  return {
    weighs: places.get(name) ?? -1,
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
  /** Where in `WEIGHTS` each has its row: the signs themselves would have to be fetched again. */
  readonly weighing: number[] = [];

  add(sign: Sign, at?: Mention): void {
    if (!this.put(sign)) return;
    this.places.push(at);
    this.weighing.push(sign.known.weighs);
  }

  /** The same, but where it was seen before, this mention stands for it. */
  set(sign: Sign, at: Mention): void {
    if (this.has(sign)) this.places[this.seen.indexOf(sign)] = at;
    else this.add(sign, at);
  }

  placeOf(sign: Sign): Mention | undefined {
    return this.has(sign) ? this.places[this.seen.indexOf(sign)] : undefined;
  }

  remove(sign: Sign): void {
    if (!this.has(sign)) return;
    const at = this.take(sign);
    this.places.splice(at, 1);
    this.weighing.splice(at, 1);
  }
}
