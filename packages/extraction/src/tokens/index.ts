import type { Span } from "@accelgraph/domain";
import type { Document, Sentence } from "../document.ts";
import { remembered } from "../remembered.ts";
import { plainShapeOf, type Shape, shapeOf } from "./shape.ts";
import { addressEnd, isLower, isWordUnit, multiplierEnd, ordinaryEnd, wordEnd } from "./word.ts";

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
  for (const sentence of document.sentences) {
    const { end } = sentence;
    for (let at = sentence.start; at < end; ) {
      if (!isWordUnit(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const token = ordinaryToken(text, at, sentence) ?? tokenAt(text, at, sentence);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** An ordinary word, told at a glance. */
function ordinaryToken(text: string, start: number, sentence: Sentence): Token | undefined {
  const end = ordinaryEnd(text, start, Math.min(sentence.end, start + longestWord));
  if (end === 0) return undefined;
  const shape = isLower(text.charCodeAt(start)) ? "lower" : "capital";
  return { start, end, text: text.slice(start, end), sentence: sentence.index, shape };
}

function tokenAt(text: string, start: number, sentence: Sentence): Token {
  const address = addressEnd(text, start);
  const end = Math.min(sentence.end, address || multiplierEnd(text, start) || wordEnd(text, start));
  const word = text.slice(start, end);
  const shape = address > 0 || word.length > longestWord ? "other" : knownShapeOf(word);
  return { start, end, text: word, sentence: sentence.index, shape };
}
