import { nameKey } from "@accelgraph/domain";
import { abbreviations } from "./abbreviations/index.ts";
import type { Abbreviation, Document, Sentence } from "./document.ts";
import { remembered } from "./remembered.ts";
import { type Token, tokenize } from "./tokens/index.ts";

/** A document with what the stages of naming share: its words and its short forms, computed once. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Index of the first token of each sentence; one more at the end. */
  readonly firstToken: readonly number[];
  readonly shortForms: readonly Abbreviation[];
  /** The pair whose long form begins at an offset, before its short form. */
  readonly pairAt: ReadonlyMap<number, Abbreviation>;
  /** Ends of the long forms that stand in brackets after their short form, by where they begin. */
  readonly spelledOut: ReadonlyMap<number, number>;
  /** `nameKey`, computed once for each name. */
  readonly keyOf: (name: string) => string;
}

/** A text with more short forms is no abstract; the cap keeps time in proportion to length. */
const mostShortForms = 100;

const keyOf = remembered(nameKey);

export function read(document: Document): Reading {
  const tokens = tokenize(document);
  const firstToken: number[] = [];
  let at = 0;
  for (const sentence of document.sentences) {
    firstToken.push(at);
    while (at < tokens.length && tokens[at]?.sentence === sentence.index) at++;
  }
  firstToken.push(at);
  const shortForms = abbreviations(document).slice(0, mostShortForms);
  const pairs = shortForms.filter(({ short, long }) => short.start > long.start);
  const pairAt = new Map(pairs.map((pair) => [pair.long.start, pair]));
  const reversed = shortForms.filter(({ short, long }) => short.start < long.start);
  const spelledOut = new Map(reversed.map(({ long }) => [long.start, long.end]));
  return { document, tokens, firstToken, shortForms, pairAt, spelledOut, keyOf };
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
