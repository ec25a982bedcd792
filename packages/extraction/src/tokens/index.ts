import type { Span } from "@accelgraph/domain";
import type { Document } from "../document.ts";
import { type Shape, shapeOf } from "./shape.ts";

/**
 * The words of a document, computed once and read by every later stage. A token keeps together what a
 * name keeps together ("Qwen2.5-VL-7B", "LLM.int8()", "SpecDec++", "M^3ViT") and parts at slashes, so
 * that "OPT-175B/BLOOM" is two names.
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index of the sentence that it lies in. */
  readonly sentence: number;
  readonly shape: Shape;
}

const letter = "A-Za-z0-9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u2C00-\\uD7FF\\uF900-\\uFDFF";
const wordPattern = new RegExp(
  `https?:\\/\\/[^\\s)}\\]]{0,200}|\\d+[x×](?=[A-Z][A-Za-z]*\\d)|\\\\?[${letter}](?:[${letter}_]|[-‐‑](?=[${letter}])|\\.(?=\\d|[a-z]{1,4}\\d?\\b)|\\^\\{?(?=[${letter}])|(?<=\\^\\{[${letter}]{1,3})\\}|\\+{1,2}(?![${letter}+])|\\(\\)|[*](?=\\b))*`,
  "g",
);

/** Longer words are not names: they are cut off from the fine grammar and cost nothing. */
const longestWord = 60;

export function tokenize(document: Document): Token[] {
  const tokens: Token[] = [];
  for (const sentence of document.sentences) {
    wordPattern.lastIndex = 0;
    for (let hit = wordPattern.exec(sentence.text); hit; hit = wordPattern.exec(sentence.text)) {
      const start = sentence.start + hit.index;
      const text = hit[0];
      const shape = text.length > longestWord || text.startsWith("http") ? "other" : shapeOf(text);
      tokens.push({
        start,
        end: start + text.length,
        text,
        lower: text.toLowerCase(),
        sentence: sentence.index,
        shape,
      });
    }
  }
  return tokens;
}
