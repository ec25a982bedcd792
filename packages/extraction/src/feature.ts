/**
 * A feature of a linear model, with what is known of it. Each is made once: to put its name together, and to look up
 * by that what is known, costs more than to come to it from a shorter one.
 */
export class Feature<Known> {
  readonly name: string;
  /** A number of its own within its vocabulary, from 0 up. */
  readonly id: number;
  readonly known: Known;
  readonly #vocabulary: Vocabulary<Known>;
  readonly #longer = new Map<string, Feature<Known>>();

  constructor(name: string, id: number, vocabulary: Vocabulary<Known>, known: Known) {
    this.name = name;
    this.id = id;
    this.known = known;
    this.#vocabulary = vocabulary;
  }

  /** The feature whose name has one word more, of a closed vocabulary. */
  and(word: string): Feature<Known> {
    const known = this.#longer.get(word);
    if (known !== undefined) return known;
    const longer = this.#vocabulary.feature(`${this.name} ${word}`);
    this.#longer.set(word, longer);
    return longer;
  }
}

/** The features of a model by their names. */
export class Vocabulary<Known> {
  readonly #features = new Map<string, Feature<Known>>();
  readonly #knownOf: (name: string) => Known;

  constructor(knownOf: (name: string) => Known) {
    this.#knownOf = knownOf;
  }

  feature(name: string): Feature<Known> {
    const known = this.#features.get(name);
    if (known !== undefined) return known;
    const made = new Feature(name, this.#features.size, this, this.#knownOf(name));
    this.#features.set(name, made);
    return made;
  }
}

/** Features of which each is there once or not at all. */
export class FeatureSet {
  /** Bits by the features' numbers. */
  readonly #bits: number[] = [];

  has({ id }: Feature<unknown>): boolean {
    const bits = this.#bits;
    return id >> 5 < bits.length && (((bits[id >> 5] as number) >>> (id & 31)) & 1) === 1;
  }

  /** Puts a feature in; false where it was there. */
  add(feature: Feature<unknown>): boolean {
    if (this.has(feature)) return false;
    const { id } = feature;
    const bits = this.#bits;
    while (bits.length <= id >> 5) bits.push(0);
    bits[id >> 5] = (bits[id >> 5] as number) | (1 << (id & 31));
    return true;
  }

  remove({ id }: Feature<unknown>): void {
    if (id >> 5 < this.#bits.length) this.#bits[id >> 5] = (this.#bits[id >> 5] as number) & ~(1 << (id & 31));
  }
}
