import type { EntityType } from "@accelgraph/domain";
import type { Lexicon } from "@accelgraph/lexicon";
import type { Mention } from "../document.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { candidates, longerRule } from "./candidates.ts";
import type { Coinage } from "./coinage.ts";
import { beside, judgedPlaces } from "./judged/index.ts";
import { entryOfType } from "./known.ts";
import { typeNames } from "./typing.ts";

/** What the stage of mentions gives: the places, and the names that the paper coins. */
export interface Named {
  readonly mentions: readonly Mention[];
  readonly coinages: readonly Coinage[];
}

/**
 * Finds every place that names a method, model, device or dataset, in order: names that the paper coins,
 * names that the lexicon knows, names that their form or the words around them give away by a rule, and then those
 * that all signs together make one.
 */
export function mentions(reading: Reading, lexicon: Pick<Lexicon, "match">): Named {
  const { named, places, coinages } = ruledMentions(reading, lexicon);
  const judged = judgedPlaces(reading, named);
  if (judged.length === 0) return { mentions: named, coinages };
  return { mentions: mentionsOf(reading, beside(places, judged)), coinages };
}

/** All places where a name may stand, by lexicon, rules and signs. */
export function namedPlaces(reading: Reading, lexicon: Pick<Lexicon, "match">): readonly Candidate[] {
  const { named, places } = ruledMentions(reading, lexicon);
  return beside(places, judgedPlaces(reading, named));
}

/** What lexicon and rules find, with the places from which that was told. */
export function ruledMentions(reading: Reading, lexicon: Pick<Lexicon, "match">) {
  const { places, coinages } = candidates(reading, lexicon.match(nameable(reading.document.text)));
  return { named: mentionsOf(reading, places), places, coinages };
}

function mentionsOf(reading: Reading, places: readonly Candidate[]): Mention[] {
  const types = typeNames(reading, places);
  const named: Mention[] = [];
  for (const place of places) {
    const type = types.get(place.key);
    if (type) named.push(mentionOf(place, type));
  }
  return named.filter((place, i) => !headsDevice(place, named[i - 1]));
}

/** A word for a class that only heads the named device before it: "A100-40G GPU" is one thing. */
function headsDevice(place: Mention, before: Mention | undefined): boolean {
  if (!place.isClass || before?.type !== "hardware" || before.isClass) return false;
  return place.start === before.end + 1;
}

/**
 * The text as the lexicon shall see it: "8xA100" with a space for the cross, addresses blank, since what
 * stands only in an address names nothing. Every offset stays.
 */
function nameable(text: string): string {
  return text
    .replace(/[x×](?<=\b\d{1,4}.)(?=[A-Z][A-Za-z]*\d)/g, " ")
    .replace(/(?:https?:\/\/|\b(?:github|gitlab)\.com\/|\bhuggingface\.co\/|\bwww\.)[^\s)}\]]+/g, (address) =>
      " ".repeat(address.length),
    );
}

const confidences = { coined: 0.95, known: 0.95, form: 0.75, word: 0.6, judged: 0.6 } as const;

function mentionOf(place: Candidate, type: EntityType): Mention {
  const entry = place.entries && place.rule !== longerRule ? entryOfType(place.entries, type) : undefined;
  const { start, end, name, rule, dressed } = place;
  const confidence = confidences[place.source];
  return { start, end, type, name, rule, confidence, dressed, entry: entry?.id, isClass: entry?.class === true };
}
