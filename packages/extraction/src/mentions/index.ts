import type { EntityType } from "@accelgraph/domain";
import type { Lexicon } from "@accelgraph/lexicon";
import type { Mention } from "../document.ts";
import { at, each } from "../each.ts";
import { gathered } from "../gathered.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidate.ts";
import { candidates, coinagesOf, longerRule } from "./candidates.ts";
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
  return mentionsOfAll([reading], lexicon)[0] as Named;
}

/** The same for each paper of a batch, step by step: each step reads all papers before the next. */
export function mentionsOfAll(readings: readonly Reading[], lexicon: Pick<Lexicon, "match">): Named[] {
  const ruled = ruledMentionsOfAll(readings, lexicon);
  const judged = each(readings, ruled, (reading, { mentions }) => judgedPlaces(reading, mentions));
  const all = each(ruled, judged, ({ places }, more) => (more.length === 0 ? undefined : beside(places, more)));
  return readings.map((reading, i) => {
    const { mentions, coinages } = at(ruled, i);
    const places = all[i];
    return { mentions: places ? mentionsOf(reading, places) : mentions, coinages };
  });
}

/** All places where a name may stand, by lexicon, rules and signs. */
export function namedPlaces(reading: Reading, lexicon: Pick<Lexicon, "match">): readonly Candidate[] {
  const { mentions, places } = ruledMentions(reading, lexicon);
  return beside(places, judgedPlaces(reading, mentions));
}

/** Names found by lexicon and rules, with the places from which that was told. */
export interface RuledNames extends Named {
  readonly places: readonly Candidate[];
}

/** What lexicon and rules find. */
export function ruledMentions(reading: Reading, lexicon: Pick<Lexicon, "match">): RuledNames {
  return ruledMentionsOfAll([reading], lexicon)[0] as RuledNames;
}

function ruledMentionsOfAll(readings: readonly Reading[], lexicon: Pick<Lexicon, "match">): RuledNames[] {
  const known = readings.map(({ document }) => lexicon.match(nameable(document.text)));
  const coined = readings.map(coinagesOf);
  const found = readings.map((reading, i) => candidates(reading, at(known, i), at(coined, i)));
  return each(readings, found, (reading, { places, coinages }) => {
    return { mentions: mentionsOf(reading, places), places, coinages };
  });
}

function mentionsOf(reading: Reading, places: readonly Candidate[]): Mention[] {
  const types = typeNames(reading, places);
  const named: Mention[] = [];
  for (const place of places) {
    const type = types.get(place.key);
    if (type) named.push(mentionOf(place, type));
  }
  const { text } = reading.document;
  return gathered(named, (place, i): Mention[] => {
    const before = named[i - 1];
    if (headsDevice(place, before) || isToldBehind(text, place, named[i + 1])) return [];
    return before && isToldBehind(text, before, place) ? [withClass(before, place)] : [place];
  });
}

/** The device with the class before it and the bracket around it. */
function withClass(named: Mention, device: Mention): Mention {
  return { ...device, within: { start: named.start, end: (device.dressed ?? device).end + 1 } };
}

/** A word for a class that only heads the named device before it: "A100-40G GPU" is one thing. */
function headsDevice(place: Mention, before: Mention | undefined): boolean {
  if (!place.isClass || before?.type !== "hardware" || before.isClass) return false;
  return place.start === before.end + 1;
}

/** What stands between a class and the device that a bracket tells: its maker at most. */
const opensBracket = /^s? ?\((?:[A-Z][A-Za-z]+ ){0,2}$/;

/** A word for a class behind which a bracket tells which device is meant: "a GPU (NVIDIA A100)". */
function isToldBehind(text: string, place: Mention, after: Mention | undefined): boolean {
  if (!place.isClass || after?.type !== "hardware" || after.isClass) return false;
  const { end } = after.dressed ?? after;
  return text.charAt(end) === ")" && opensBracket.test(text.slice(place.end, after.start));
}

/**
 * The text as the lexicon shall see it: "8xA100" with a space for the cross, addresses blank, since what
 * stands only in an address names nothing. Every offset stays.
 */
function nameable(text: string): string {
  return text
    .replace(/[xX×](?<=\b\d{1,4}.)(?=[A-Z][A-Za-z]*\d)/g, " ")
    .replace(/(?:https?:\/\/|\b(?:github|gitlab)\.com\/|\bhuggingface\.co\/|\bwww\.)[^\s)}\]]+/g, (address) =>
      " ".repeat(address.length),
    );
}

const confidences = { coined: 0.95, known: 0.95, form: 0.75, word: 0.6, judged: 0.6 } as const;

function mentionOf(place: Candidate, type: EntityType): Mention {
  const entry = place.entries && place.rule !== longerRule ? entryOfType(place.entries, type) : undefined;
  const { start, end, name, rule, dressed } = place;
  const confidence = confidences[place.source];
  return {
    start,
    end,
    type,
    name,
    rule,
    confidence,
    dressed,
    within: undefined,
    entry: entry?.id,
    isClass: entry?.class === true,
  };
}
