import { lexicon } from "@accelgraph/lexicon";
import type { PaperInput } from "../../extract.ts";
import { read } from "../../reading.ts";
import { sentences } from "../../sentences/index.ts";
import { tidy } from "../../tidy/index.ts";
import { ruledMentions } from "../index.ts";
import { isUnnamed } from "./index.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import { phraseSigns } from "./signs.ts";

/** A phrase that may be a name, as who learns the weights sees it. */
export interface InspectedPhrase extends Phrase {
  /** Neither lexicon nor rules found a name in it. */
  readonly isUnnamed: boolean;
  /** Pairs of what was looked at and what was seen there, each once. */
  readonly signs: readonly (readonly [family: string, seen: string])[];
}

/** All phrases of a paper, those that are named already as well: names of any kind teach what names look like. */
export function inspectPhrases(paper: PaperInput): InspectedPhrase[] {
  const reading = read(sentences(tidy(paper.title, paper.abstract)));
  const found = ruledMentions(reading, lexicon).mentions;
  const names = new Set(found.map(({ name }) => reading.keyOf(name)));
  return phrasesOf(reading).map((phrase) => {
    const signs = new Map<string, readonly [string, string]>();
    const others = found.filter(
      ({ start, end }) => !phrase.places.some((place) => start < place.end && place.start < end),
    );
    phraseSigns(reading, others, phrase, (family, seen) => signs.set(`${family} ${seen}`, [family, seen]));
    return { ...phrase, isUnnamed: isUnnamed(phrase, found, names), signs: [...signs.values()] };
  });
}
