import type { Span } from "@accelgraph/domain";
import type { Document } from "../document.ts";
import { remembered } from "../remembered.ts";
import { plainShapeOf, type Shape, shapeOf } from "./shape.ts";
import { addressEnd, isWordUnit, multiplierEnd, wordEnd } from "./word.ts";

/**
 * The words of a document, computed once and read by every later stage. A token keeps together what a
 * name keeps together ("Qwen2.5-VL-7B", "LLM.int8()", "SpecDec++", "M^3ViT") and parts at slashes, so
 * that "OPT-175B/BLOOM" is two names. One pass; time is proportional to the length of the text.
 */
export interface Token extends Span {
  readonly text: string;
  /** Index of the sentence that it lies in. */
  readonly sentence: number;
  readonly shape: Shape;
}

/** Longer words are not names: they are cut off from the fine grammar and cost nothing. */
const longestWord = 60;

const rememberedShape = remembered(shapeOf);

/** Ordinary words are told at a glance; names recur. */
function knownShapeOf(word: string): Shape {
  return plainShapeOf(word) ?? rememberedShape(word);
}

export function tokenize(document: Document): Token[] {
  const tokens: Token[] = [];
  const { text } = document;
  for (const { start, end, index } of document.sentences) {
    let at = start;
    while (at < end) {
      if (!isWordUnit(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const address = addressEnd(text, at);
      const to = Math.min(end, address || multiplierEnd(text, at) || wordEnd(text, at));
      const word = text.slice(at, to);
      const shape = address > 0 || word.length > longestWord ? "other" : knownShapeOf(word);
      tokens.push({ start: at, end: to, text: word, sentence: index, shape });
      at = to;
    }
  }
  return tokens;
}
