import { gathered } from "../gathered.ts";
import type { Reading } from "../reading.ts";
import type { Token } from "../tokens/index.ts";
import type { Candidate } from "./candidate.ts";
import { type NameSpan, spanOf, withVariant } from "./spans.ts";
import { isGenericName, isGenericWord } from "./vocabulary.ts";

/** A list with more unknown members than this is no list of names. */
const mostMates = 6;

/** A glance at what follows or precedes a name: most stand in no list. */
const goesOn = /^(?:,|,? (?:and|or)) [A-Z]/;
const goesBack = /(?:,|,? (?:and|or)) $/;

/** What stands between two members of a list. */
const joint = /^(?:, |, and |, or | and | or )$/;

/** What follows the last member of a list: not a further part of its name. */
const listEnd = /^(?:$|[.,;:)]| [a-z(])/;

/**
 * Capitalised words that the text coordinates with names ("ETT, Electricity and Traffic"): what stands in one list
 * with a name is a name. Their type is that of the list.
 */
export function listMates(reading: Reading, places: readonly Candidate[]): NameSpan[] {
  const { text } = reading.document;
  return gathered(places.filter(mayLead), ({ start, end }) => {
    const after = goesOn.test(text.slice(end, end + 8)) ? tokenAt(reading, end - 1) : -1;
    const before = goesBack.test(text.slice(Math.max(0, start - 8), start)) ? tokenAt(reading, start) : -1;
    return [
      ...(reading.tokens[after]?.end === end ? walk(reading, after, 1) : []),
      ...(reading.tokens[before]?.start === start ? walk(reading, before, -1) : []),
    ];
  });
}

/** Index of the token in which an offset lies, by halving; -1 where it lies in none. */
function tokenAt({ tokens }: Reading, offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (!token) return -1;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Devices stand beside countries and firms; what only a word rule found leads nowhere. */
function mayLead(place: Candidate): boolean {
  if (place.source === "known") return place.supported === true && place.entries?.[0]?.type !== "hardware";
  return place.source === "form";
}

/** Members of the list from a name on, in one direction, as far as they are single capitalised words. */
function walk(reading: Reading, from: number, step: 1 | -1): NameSpan[] {
  const found: NameSpan[] = [];
  let at = from;
  while (found.length < mostMates) {
    const next = at + step;
    const token = reading.tokens[next];
    if (!token || !isMate(reading, token, next) || !isJoined(reading, at, next)) return found;
    const last = withVariant(reading, next, next);
    const span = spanOf(reading, next, last);
    if (!span || (step === -1 ? last !== next : !listEnd.test(reading.document.text.slice(span.end, span.end + 2))))
      return found;
    found.push(span);
    at = step === 1 ? last : next;
  }
  return found;
}

function isMate(reading: Reading, { shape, text, sentence, start }: Token, at: number): boolean {
  if (shape !== "capital" || text.length < 3 || isGenericWord(text) || isGenericName(text)) return false;
  if (text.split("-").some((part) => isGenericWord(part))) return false;
  return at !== reading.firstToken[sentence] && start > reading.document.titleEnd;
}

function isJoined(reading: Reading, a: number, b: number): boolean {
  const [left, right] = a < b ? [reading.tokens[a], reading.tokens[b]] : [reading.tokens[b], reading.tokens[a]];
  if (!left || !right || left.sentence !== right.sentence) return false;
  return right.start - left.end <= 6 && joint.test(reading.document.text.slice(left.end, right.start));
}
