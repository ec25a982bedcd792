import { plainCharacter } from "./characters.ts";

/** What marks of HTML and JATS stand for. */

const entityText: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "-",
  mdash: "—",
  times: "×",
  plusmn: "±",
  le: "<=",
  ge: ">=",
  mu: "µ",
  micro: "µ",
  hellip: "...",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  thinsp: " ",
};

export function characterReference(reference: string): string | undefined {
  const name = reference.replace(/^&(?:amp;)?|;$/g, "");
  if (!name.startsWith("#")) return entityText[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return plainCharacter(character) ?? character;
}

/** A superscript's tag keeps its meaning before a digit: 10<sup>3</sup> is 10^3. */
export function tagText(tag: string, text: string, at: number): string {
  if (/^<(?:br|p|div|jats:p|jats:title|title)\b/i.test(tag) && at > 0) return " ";
  return /^<(?:jats:)?sup>/i.test(tag) && /\d/.test(text.charAt(at - 1)) && /[\d-]/.test(text.charAt(at + tag.length))
    ? "^"
    : "";
}
