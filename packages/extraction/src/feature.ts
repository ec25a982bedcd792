/**
 * A feature of a linear model, with what is known of it. Each is made once: to put its name together, and to look up
 * by that what is known, costs more than to come to it from a shorter one.
 */
export class Feature<Known> {
  readonly name: string;
  readonly known: Known;
  /** The number of the list that it was last put into. */
  lastList = 0;
  readonly #vocabulary: Vocabulary<Known>;
  readonly #longer = new Map<string, Feature<Known>>();

  constructor(name: string, vocabulary: Vocabulary<Known>, known: Known) {
    this.name = name;
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
    const made = new Feature(name, this, this.#knownOf(name));
    this.#features.set(name, made);
    return made;
  }
}

let lists = 0;

/** Features of which each is there once, in the order in which they were seen. */
export class FeatureList<Known> {
  readonly seen: Feature<Known>[] = [];
  readonly #number = ++lists;

  has(feature: Feature<Known>): boolean {
    // Lists are made one after the other as a rule: only a list that others were begun after has to be searched.
    return feature.lastList === this.#number || (this.#number !== lists && this.seen.includes(feature));
  }

  /** False where it was there before. */
  protected put(feature: Feature<Known>): boolean {
    if (this.has(feature)) return false;
    feature.lastList = this.#number;
    this.seen.push(feature);
    return true;
  }

  /** The place that it had in the order. */
  protected take(feature: Feature<Known>): number {
    const at = this.seen.indexOf(feature);
    feature.lastList = 0;
    this.seen.splice(at, 1);
    return at;
  }
}
