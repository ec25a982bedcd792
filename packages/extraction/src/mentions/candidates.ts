import { nameKey, type Span, spanContains, spansOverlap } from "@accelgraph/domain";
import type { LexiconEntry, LexiconMatch } from "@accelgraph/lexicon";
import type { Reading } from "../reading.ts";
import { abstractCoinages, type Coinage } from "./coinage.ts";
import { knownNames } from "./known.ts";
import { occurrencesOf } from "./occurrences.ts";
import { formNames } from "./spans.ts";
import { titleCoinage } from "./title.ts";
import { isGenericName } from "./vocabulary.ts";
import type { WordRule } from "./word-rules.ts";
import { ruledWords } from "./words.ts";

/** A place that may name something, with where the suspicion comes from. */
export interface Candidate extends Span {
  readonly name: string;
  readonly source: "coined" | "known" | "form" | "word";
  readonly rule: string;
  readonly coinage?: Coinage;
  readonly entries?: readonly LexiconEntry[];
  readonly supported?: boolean;
  readonly dressed?: Span;
  readonly wordRule?: WordRule;
}

export interface Candidates {
  /** In order of the text, none overlapping another. */
  readonly places: readonly Candidate[];
  readonly coinages: readonly Coinage[];
}

/** More coinages than this are no abstract but a list; the rest is left to the other stages. */
const mostCoinages = 40;

export function candidates(reading: Reading, matches: readonly LexiconMatch[]): Candidates {
  const title = titleCoinage(reading);
  const coinages = [...(title ? [title] : []), ...abstractCoinages(reading)]
    .filter((coinage) => !coinsKnownClass(coinage, matches))
    .slice(0, mostCoinages);
  const coined = coinages.flatMap((coinage) => placesOf(reading, coinage));
  const known = knownNames(matches).map(
    (match): Candidate => ({ ...match, source: "known", rule: match.partial ? "lexicon/part" : "lexicon/name" }),
  );
  const formed = formNames(reading).map(({ start, end, text }): Candidate => {
    return { start, end, name: text, source: "form", rule: "form/shape" };
  });
  const worded = ruledWords(reading).map(
    ({ start, end, text, rule }): Candidate => ({
      start,
      end,
      name: text,
      source: "word",
      rule: rule.id,
      wordRule: rule,
    }),
  );
  return { places: withoutOverlap([...coined, ...known, ...formed, ...worded]), coinages };
}

/** "We present a GPU …" coins nothing: the run of name words was a word for a class. */
function coinsKnownClass(coinage: Coinage, matches: readonly LexiconMatch[]): boolean {
  if (isGenericName(coinage.name)) return coinage.forms.length === 0;
  const same = matches.find((match) => match.core.start === coinage.span.start && spanContains(match, coinage.span));
  return same?.entries.some((entry) => entry.class === true) ?? false;
}

/** Every place in the text where one of the coined forms stands. */
function placesOf(reading: Reading, coinage: Coinage): Candidate[] {
  const { text } = reading.document;
  const forms = new Set([coinage.name, ...coinage.forms]);
  const places = [...forms].flatMap((form) => occurrencesOf(text, form));
  const spelled = places.length > 0 ? places : [coinage.span];
  return spelled.map(
    (span): Candidate => ({ ...span, name: coinage.name, source: "coined", rule: coinage.rule, coinage }),
  );
}

const rank = { coined: 0, known: 1, word: 2, form: 3 } as const;

/** Longest first; among equals the better source. What overlaps a chosen place is left out. */
function withoutOverlap(all: readonly Candidate[]): Candidate[] {
  const order = [...all].sort((a, b) => weight(b) - weight(a) || rank[a.source] - rank[b.source] || a.start - b.start);
  const byPlace = new Map<number, Candidate[]>();
  const chosen: Candidate[] = [];
  for (const place of order) {
    const cells = cellsOf(place);
    if (cells.some((cell) => byPlace.get(cell)?.some((other) => spansOverlap(other, place)))) continue;
    for (const cell of cells) byPlace.set(cell, [...(byPlace.get(cell) ?? []), place]);
    chosen.push(place);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** A part of an unknown hyphenated name yields to the whole of it. */
function weight(place: Candidate): number {
  return place.end - place.start;
}

/** Cells of 64 units that a place touches: overlap is sought there only. */
function cellsOf({ start, end }: Span): number[] {
  const cells: number[] = [];
  for (let cell = start >> 6; cell <= (end - 1) >> 6; cell++) cells.push(cell);
  return cells;
}

/** One key for all spellings of a name. */
export function keyOf(name: string): string {
  return nameKey(name);
}
