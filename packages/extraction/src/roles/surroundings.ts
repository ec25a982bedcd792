import type { Span } from "@accelgraph/domain";
import type { Sentence } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import type { Token } from "../tokens/index.ts";
import { kindOf, type WordKind } from "./words.ts";

const mark = /["“”(),;:–—]|--/;
const blank = 32;

/** The words of a sentence on both sides of a name, the nearest first; each is looked at when it is asked for. */
export class Surroundings {
  readonly sentence: Sentence;
  readonly #reading: Reading;
  readonly #span: Span;
  /** Tokens of the sentence: `[from, first)` stand before the name, `[next, end)` after it. */
  readonly #from: number;
  readonly #first: number;
  readonly #next: number;
  readonly #end: number;

  constructor(reading: Reading, sentence: Sentence, span: Span) {
    const { tokens, firstToken } = reading;
    this.sentence = sentence;
    this.#reading = reading;
    this.#span = span;
    this.#from = firstToken[sentence.index] ?? 0;
    this.#end = firstToken[sentence.index + 1] ?? tokens.length;
    this.#first = firstEndingAfter(reading, span.start, this.#from, this.#end);
    let next = this.#first;
    while (next < this.#end && (tokens[next]?.start ?? span.end) < span.end) next++;
    this.#next = next;
  }

  /** The word before the name that has so many others between them; `undefined` beyond the sentence. */
  before(distance: number): WordKind | undefined {
    const at = this.#first - 1 - distance;
    return at < this.#from ? undefined : kindOf((this.#reading.tokens[at] as Token).text);
  }

  after(distance: number): WordKind | undefined {
    const at = this.#next + distance;
    return at < this.#end ? kindOf((this.#reading.tokens[at] as Token).text) : undefined;
  }

  /** The first mark between the word before the name that `before` tells and what stands nearer to the name. */
  markBefore(distance: number): string {
    const { tokens, document } = this.#reading;
    const at = this.#first - 1 - distance;
    if (at < this.#from) return "";
    const edge = distance === 0 ? this.#span.start : (tokens[at + 1] as Token).start;
    return markIn(document.text, (tokens[at] as Token).end, edge);
  }

  /** The first mark between the name and the word after it. */
  markAfter(): string {
    const { tokens, document } = this.#reading;
    return this.#next < this.#end ? markIn(document.text, this.#span.end, (tokens[this.#next] as Token).start) : "";
  }

  /** The mark with which the sentence opens. */
  opening(): string {
    const { tokens, document } = this.#reading;
    const { start } = this.#span;
    return markIn(document.text, this.sentence.start, Math.min(start, tokens[this.#from]?.start ?? start));
  }
}

/** What stands around a span in its sentence; `undefined` where there is none. */
export function surroundingsOf(reading: Reading, span: Span): Surroundings | undefined {
  const sentence = sentenceAt(reading.document, span.start);
  return sentence && new Surroundings(reading, sentence, span);
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
