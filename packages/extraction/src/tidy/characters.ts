/**
 * Characters that look like another one, or like nothing: what word processors, PDF converters and
 * wrong decodings leave behind, with the plain character that readers (and rules) take them for.
 */
const lookalikes: readonly (readonly [plain: string, characters: string])[] = [
  [" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"],
  ["", "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\ufeff\ufffe"],
  ["-", "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u2043"],
  ["—", "\u2015\ufe58"],
  ["'", "\u2018\u2019\u201b\u02bc\u2032"],
  ['"', "\u201c\u201d\u201e\u201f"],
  ["...", "\u2026"],
  ["ff", "\ufb00"],
  ["fi", "\ufb01"],
  ["fl", "\ufb02"],
  ["ffi", "\ufb03"],
  ["ffl", "\ufb04"],
  ["~", "\u223c\u2248\u2243\u2245\uff5e"],
  ["×", "\u2715\u2716\u2a2f"],
  ["<=", "\u2264\u2a7d"],
  [">=", "\u2265\u2a7e"],
];

const plainOf = new Map<string, string>(
  lookalikes.flatMap(([plain, characters]) => [...characters].map((character) => [character, plain] as const)),
);
for (let code = 0xff01; code <= 0xff5e; code++) {
  const wide = String.fromCharCode(code);
  if (!plainOf.has(wide)) plainOf.set(wide, String.fromCharCode(code - 0xfee0));
}
// Control characters mean nothing in running text; tab, line feed and carriage return are white space.
for (let code = 0; code < 0x20; code++) {
  if (code !== 9 && code !== 10 && code !== 13) plainOf.set(String.fromCharCode(code), "");
}
for (let code = 0x7f; code < 0xa0; code++) plainOf.set(String.fromCharCode(code), "");

/** The plain form of one character that stands for another, or undefined where it is itself. */
export function plainCharacter(character: string): string | undefined {
  return plainOf.get(character);
}

/** UTF-8 read as Windows-1252, as far as it occurs in English abstracts. */
export const misread: ReadonlyMap<string, string> = new Map([
  ["â€™", "'"],
  ["â€˜", "'"],
  ["â€œ", '"'],
  ["â€\u009d", '"'],
  ["â€“", "-"],
  ["â€”", "—"],
  ["â€¦", "..."],
  ["Ã—", "×"],
  ["Â±", "±"],
  ["Âµ", "µ"],
  ["Â ", " "],
]);
