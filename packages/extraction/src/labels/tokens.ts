import type { SymbolTable } from "./symbols.ts";

/** A run of letters and digits: where it stands in the text, and what it is to the patterns. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The number of the set of symbols that it is; see `SymbolTable`. */
  readonly set: number;
  /** What stands before it: a comma, or what ends a phrase for good (as the sentence's start does). */
  readonly after: "space" | "comma" | "stop";
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

/** The tokens of `text` between two offsets, in one pass. Non-ASCII letters are letters. */
export function tokensOf(text: string, start: number, end: number, symbols: SymbolTable): Token[] {
  const tokens: Token[] = [];
  let after: Token["after"] = "stop";
  let at = start;
  while (at < end) {
    let kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) {
      // Before a digit a point is decimal and a colon part of a ratio; elsewhere they end a phrase.
      if (kind === STOP && !(at + 1 < text.length && kindAt(text, at + 1) === DIGIT)) after = "stop";
      else if (kind === COMMA && after === "space") after = "comma";
      at++;
      continue;
    }
    const from = at;
    while (at < end && (kind === LETTER || kind === DIGIT)) {
      at++;
      kind = at < end ? kindAt(text, at) : 0;
    }
    tokens.push({ start: from, end: at, set: symbols.setOf(text, from, at), after });
    after = "space";
  }
  return tokens;
}

/** Everything above Latin-1's signs counts as a letter but general punctuation. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KINDS[code] as number;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f) ? LETTER : 0;
}
