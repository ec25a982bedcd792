import type { Reading } from "../reading.ts";
import { type Candidate, candidate } from "./candidate.ts";
import type { Coinage } from "./coinage.ts";
import { isGenericName } from "./vocabulary.ts";

/** More coined names than this are looked for no variants of: time stays in proportion to the text. */
const mostHeads = 4;

const variantEnd = /^(?:[-_](?:[A-Z\d][\w.]*)(?:[-+][\w.]*)*|\+{1,2}|-?[vV]\d[\d.]*)$/;

/** The coined name of which a word is a variant. */
function headOf(word: string, names: readonly string[]): string | undefined {
  for (const name of names) if (word.startsWith(name) && variantEnd.test(word.slice(name.length))) return name;
  return undefined;
}

/** Variants of what the paper coins: a coined name with an ending ("Frobnic-L", "Frobnic+"). */
export function variantPlaces(reading: Reading, coinages: readonly Coinage[]): Candidate[] {
  const names = coinages
    .slice(0, mostHeads)
    .map(({ name }) => name)
    .filter((name) => !/\s/.test(name));
  if (names.length === 0) return [];
  const places: Candidate[] = [];
  for (const { start, end, text } of reading.tokens) {
    const head = headOf(text, names);
    if (!head || isGenericName(text)) continue;
    const key = reading.keyOf(text);
    const place = { start, end, name: text, key, source: "form", rule: "form/variant" } as const;
    places.push(candidate(place, { variantOf: reading.keyOf(head) }));
  }
  return places;
}
