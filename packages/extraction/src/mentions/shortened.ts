import type { Span } from "@accelgraph/domain";
import { gathered } from "../gathered.ts";
import type { Reading } from "../reading.ts";
import { type Candidate, candidate } from "./candidate.ts";
import { occurrencesOf } from "./occurrences.ts";

/** A known name that the text spells out before a short form of its own is what the short form means everywhere. */
export function shortenedPlaces(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.shortForms.length === 0) return [];
  const { text } = reading.document;
  const knownAt = new Map(known.map((place) => [place.start, place]));
  return gathered(reading.shortForms, ({ long, short, shortText }) => {
    const same = knownAt.get(long.start);
    if (!same || short.start < long.start || !spells(same, long)) return [];
    const { source, rule, entries } = same;
    const key = reading.keyOf(shortText);
    return occurrencesOf(text, shortText)
      .filter(({ start }) => !knownAt.has(start))
      .map(({ start, end }) =>
        candidate({ start, end, name: shortText, key, source, rule }, { entries, supported: true }),
      );
  });
}

/** Whether a name is all of a long form, but for an s of the plural. */
const spells = (place: Span, long: Span) => place.start === long.start && Math.abs(place.end - long.end) <= 1;
