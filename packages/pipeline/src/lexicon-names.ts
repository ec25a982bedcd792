import type { Meaning, NamedThing, VocabularyEntry } from "@accelgraph/store";

/** What the store asks of the lexicon. It is loaded at the first write: a run that finds nothing new does without. */
export class LexiconNames {
  #loaded: typeof import("./vocabulary.ts") | undefined;

  /** To be awaited before the store writes. */
  async load(): Promise<void> {
    this.#loaded ??= await import("./vocabulary.ts");
  }

  readonly vocabulary = (): VocabularyEntry[] => this.#ready().storeVocabulary();
  readonly identify = (thing: NamedThing): Meaning | null => this.#ready().identifyName(thing);

  #ready() {
    if (!this.#loaded) throw new Error("the lexicon's names were asked for before they were loaded");
    return this.#loaded;
  }
}
