import { abbreviations } from "./abbreviations/index.ts";
import type { Abbreviation, Document, Sentence } from "./document.ts";
import { type Token, tokenize } from "./tokens/index.ts";

/** A document with what the stages of naming share: its words and its short forms, computed once. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Index of the first token of each sentence; one more at the end. */
  readonly firstToken: readonly number[];
  readonly shortForms: readonly Abbreviation[];
}

export function read(document: Document): Reading {
  const tokens = tokenize(document);
  const firstToken: number[] = [];
  let at = 0;
  for (const sentence of document.sentences) {
    firstToken.push(at);
    while (at < tokens.length && tokens[at]?.sentence === sentence.index) at++;
  }
  firstToken.push(at);
  return { document, tokens, firstToken, shortForms: abbreviations(document) };
}

/** The sentence in which an offset lies, by halving. */
export function sentenceAt(document: Document, offset: number): Sentence | undefined {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = document.sentences[middle];
    if (!sentence) return undefined;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** The words between two tokens' ends, as the text has them. */
export function between(document: Document, left: { end: number }, right: { start: number }): string {
  return document.text.slice(left.end, right.start);
}
