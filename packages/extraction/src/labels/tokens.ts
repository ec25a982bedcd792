import { type SymbolTable, setIn, stemIn } from "./symbols.ts";

/** What can stand before a token: nothing but separators, a comma, or what ends a phrase for good (as its start does). */
export const AFTER_SPACE = 0;
const AFTER_COMMA = 1;
export const AFTER_STOP = 2;

/**
 * Runs of letters and digits, by number: where each stands in the text, and what it is to the patterns. Kept in columns,
 * which the next stretch of text is read into again: objects for all words of a text are a great deal of memory.
 */
export class Tokens {
  length = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The number of the set of symbols that each is; see `SymbolTable`. */
  readonly sets: number[] = [];
  /** The number of the stem of each; see words.ts. */
  readonly stems: number[] = [];
  /** What stands before each. */
  readonly gaps: number[] = [];

  add(start: number, end: number, word: number, gap: number): void {
    const at = this.length++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.sets[at] = setIn(word);
    this.stems[at] = stemIn(word);
    this.gaps[at] = gap;
  }
}

const [LETTER, DIGIT, COMMA, STOP] = [1, 2, 3, 4];

/** What each ASCII character is; 0 is a mere separator. A table, because every character of every text asks. */
const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (character === ",") return COMMA;
  return ";:.!?".includes(character) ? STOP : 0;
});

/** Reads the tokens of `text` between two offsets, in one pass, instead of those before. Non-ASCII letters are letters. */
export function readTokens(tokens: Tokens, text: string, start: number, end: number, symbols: SymbolTable): void {
  tokens.length = 0;
  let gap: number = AFTER_STOP;
  let at = start;
  while (at < end) {
    let kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) {
      // Before a digit a point is decimal and a colon part of a ratio; elsewhere they end a phrase.
      if (kind === STOP && !(at + 1 < text.length && kindAt(text, at + 1) === DIGIT)) gap = AFTER_STOP;
      else if (kind === COMMA && gap === AFTER_SPACE) gap = AFTER_COMMA;
      at++;
      continue;
    }
    const from = at;
    while (at < end && (kind === LETTER || kind === DIGIT)) {
      at++;
      kind = at < end ? kindAt(text, at) : 0;
    }
    tokens.add(from, at, symbols.wordOf(text, from, at), gap);
    gap = AFTER_SPACE;
  }
}

/** Everything above Latin-1's signs counts as a letter but general punctuation. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KINDS[code] as number;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f) ? LETTER : 0;
}
