import { type Span, spansOverlap } from "@accelgraph/domain";
import type { Mention } from "../../document.ts";
import { gathered } from "../../gathered.ts";
import type { Reading } from "../../reading.ts";
import { sorted } from "../../sorted.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { occurrencesOf } from "../occurrences.ts";
import { isJudgedName } from "./judge.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";

/**
 * Places of names that neither lexicon nor rules know: phrases whose form lets them be names, and whose signs, weighed
 * together, make them so. `found` is what is named already, in order of the text.
 */
export function judgedPlaces(reading: Reading, found: readonly Mention[]): Candidate[] {
  const names = new Set(found.map(({ name }) => reading.keyOf(name)));
  const judged = phrasesOf(reading).filter(
    (phrase) => isUnnamed(phrase, found, names) && isJudgedName(reading, found, phrase),
  );
  return gathered(judged, (phrase) => placesOf(reading, found, phrase));
}

/**
 * True for a phrase that no name has been found in. Of words whose form alone makes names, rules have the last say:
 * what they leave is a metric, a class or a unit more often than a name.
 */
export function isUnnamed(
  { key, kind, places }: Phrase,
  found: readonly Mention[],
  names: ReadonlySet<string>,
): boolean {
  return kind !== "name" && kind !== "acronym" && !names.has(key) && !places.some((place) => overlapsAny(found, place));
}

function placesOf(reading: Reading, found: readonly Mention[], { key, name, kind, long }: Phrase): Candidate[] {
  const { text } = reading.document;
  return gathered(long === undefined ? [name] : [name, long], (form) => occurrencesOf(text, form))
    .filter((place) => !overlapsAny(found, place))
    .map(({ start, end }) => candidate({ start, end, name, key, source: "judged", rule: `judged/${kind}` }, {}));
}

/** Places in order of the text, judged ones instead of those of which rules could make nothing. */
export function beside(places: readonly Candidate[], judged: readonly Candidate[]): Candidate[] {
  const chosen = withoutOverlap(judged);
  const all = [...places.filter((place) => !overlapsAny(chosen, place)), ...chosen];
  return sorted(all, (a, b) => a.start - b.start);
}

/** In order; of two that overlap, the one that begins first. */
function withoutOverlap(judged: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const place of sorted([...judged], (a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}

/** True where one of the spans, which are in order and apart, overlaps another span; by halving. */
function overlapsAny(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const first = spans[low];
  return first !== undefined && spansOverlap(first, span);
}
