import type { Span } from "@accelgraph/domain";
import type { Sentence } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import type { Token } from "../tokens/index.ts";
import { kindOf, type WordKind } from "./words.ts";

/** A word beside a name, and the first mark between it and what stands nearer to the name. */
export interface Neighbour {
  readonly kind: WordKind;
  readonly mark: string;
}

/** The words of a sentence on both sides of a name, the nearest first. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
  /** The mark with which the sentence opens. */
  readonly opening: string;
}

const reachBefore = 20;
const reachAfter = 6;
const mark = /["“”(),;:–—]|--/;
const blank = 32;

/** What stands around a span in its sentence; `undefined` where there is none. */
export function surroundingsOf(reading: Reading, span: Span): Surroundings | undefined {
  const sentence = sentenceAt(reading.document, span.start);
  if (!sentence) return undefined;
  const from = reading.firstToken[sentence.index] ?? 0;
  const end = reading.firstToken[sentence.index + 1] ?? reading.tokens.length;
  const at = firstEndingAfter(reading, span.start, from, end);
  const before = neighbours(reading, { at: at - 1, to: from - 1, step: -1, edge: span.start, most: reachBefore });
  let next = at;
  while (next < end && (reading.tokens[next]?.start ?? span.end) < span.end) next++;
  const after = neighbours(reading, { at: next, to: end, step: 1, edge: span.end, most: reachAfter });
  const first = reading.tokens[from]?.start ?? sentence.start;
  const opening = markIn(reading.document.text, sentence.start, before.length > 0 ? first : span.start);
  return { sentence, before, after, opening };
}

interface Walk {
  readonly at: number;
  readonly to: number;
  readonly step: 1 | -1;
  /** The offset from which the first mark is sought. */
  readonly edge: number;
  readonly most: number;
}

function neighbours({ tokens, document }: Reading, { at, to, step, edge, most }: Walk): Neighbour[] {
  const found: Neighbour[] = [];
  let border = edge;
  for (let i = at; i !== to && found.length < most; i += step) {
    const token = tokens[i] as Token;
    const mark = step === 1 ? markIn(document.text, border, token.start) : markIn(document.text, token.end, border);
    found.push({ kind: kindOf(token.text), mark });
    border = step === 1 ? token.end : token.start;
  }
  return found;
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
