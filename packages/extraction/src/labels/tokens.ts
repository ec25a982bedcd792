/** A run of letters and digits in lower case, and where it stands in the text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it: a comma, or what ends a phrase for good (as the sentence's start does). */
  readonly after: "space" | "comma" | "stop";
}

const COMMA = ",".charCodeAt(0);
const STOPS = new Set(";:.!?".split("").map((sign) => sign.charCodeAt(0)));

/** The tokens of `text` between two offsets, in one pass. Non-ASCII letters are letters. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let after: Token["after"] = "stop";
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      // Before a digit a point is decimal and a colon part of a ratio; elsewhere they end a phrase.
      if (STOPS.has(code) && !isDigit(text.charCodeAt(at + 1))) after = "stop";
      else if (code === COMMA && after === "space") after = "comma";
      at++;
      continue;
    }
    const from = at;
    while (at < end && isWordCode(text.charCodeAt(at))) at++;
    tokens.push({ word: text.slice(from, at).toLowerCase(), start: from, end: at, after });
    after = "space";
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Everything above Latin-1's signs counts as a letter but general punctuation, so that no table is needed. */
function isWordCode(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f);
}
