import type { Span } from "@accelgraph/domain";
import type { Sentence } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { kindOf, type WordKind } from "./words.ts";

/** A word beside a name, and the first mark between it and what stands nearer to the name. */
export interface Neighbour {
  readonly kind: WordKind;
  readonly mark: string;
}

/** The words of a sentence on both sides of a name, the nearest first; each is looked at when it is asked for. */
export interface Surroundings {
  readonly sentence: Sentence;
  /** The word before the name that has so many others between them; `undefined` beyond the sentence. */
  before(distance: number): Neighbour | undefined;
  after(distance: number): Neighbour | undefined;
  /** The mark with which the sentence opens. */
  opening(): string;
}

const mark = /["“”(),;:–—]|--/;
const blank = 32;

/** What stands around a span in its sentence; `undefined` where there is none. */
export function surroundingsOf(reading: Reading, span: Span): Surroundings | undefined {
  const { tokens, firstToken, document } = reading;
  const sentence = sentenceAt(document, span.start);
  if (!sentence) return undefined;
  const from = firstToken[sentence.index] ?? 0;
  const end = firstToken[sentence.index + 1] ?? tokens.length;
  const first = firstEndingAfter(reading, span.start, from, end);
  let next = first;
  while (next < end && (tokens[next]?.start ?? span.end) < span.end) next++;
  return {
    sentence,
    before(distance) {
      const at = first - 1 - distance;
      const token = at < from ? undefined : tokens[at];
      const edge = distance === 0 ? span.start : (tokens[at + 1]?.start ?? span.start);
      return token && { kind: kindOf(token.text), mark: markIn(document.text, token.end, edge) };
    },
    after(distance) {
      const at = next + distance;
      const token = at < end ? tokens[at] : undefined;
      const edge = distance === 0 ? span.end : (tokens[at - 1]?.end ?? span.end);
      return token && { kind: kindOf(token.text), mark: markIn(document.text, edge, token.start) };
    },
    opening: () => markIn(document.text, sentence.start, Math.min(span.start, tokens[from]?.start ?? span.start)),
  };
}

/** Index of the first token of a stretch that ends after an offset, by halving. */
function firstEndingAfter({ tokens }: Reading, offset: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first mark between two words; most have one blank between them. */
function markIn(text: string, start: number, end: number): string {
  if (end <= start || (end - start === 1 && text.charCodeAt(start) === blank)) return "";
  return mark.exec(text.slice(start, end))?.[0] ?? "";
}
