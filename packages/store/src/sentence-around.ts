import type { Span } from "@accelgraph/domain";

/** The end of a sentence: a mark, perhaps closing brackets, white space, and the start of another; or a line's end. */
const BOUNDARY = /[.!?]["”’)\]]*\s+(?=["“‘([]*[\p{Lu}\p{N}])|\s*\n\s*/gu;

/** Not an end: "e.g. X", "Fig. 2", "et al. 2024", "J. Smith". */
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|cf|vs|al|fig|eq|sec|no|approx)|\b\p{Lu})\.\s+$/iu;

/** The stretch between two ends of sentences that holds a span. For callers that do not know the sentences. */
export function sentenceAround(text: string, span: Span): Span {
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const after = match.index + match[0].length;
    if (!match[0].includes("\n") && ABBREVIATED.test(text.slice(Math.max(0, after - 12), after))) continue;
    if (after <= span.start) start = after;
    else if (match.index >= span.end - 1) return { start, end: text.slice(0, after).trimEnd().length };
  }
  return { start, end: Math.max(span.end, text.trimEnd().length) };
}
