import { plainCharacter } from "./characters.ts";
import type { Edit } from "./offset-map.ts";
import { replacing } from "./replacing.ts";

const oddCharacter = /[^\x20-\x7e\u00c0-\u024f\u0370-\u03ff\s]|\s{2,}|[^\S ]/g;

/**
 * Characters that look like another, and white space: runs become one space, an empty line stays one.
 * Apart from the rows, because it reads all text.
 */
export function characterEdits(text: string): Edit[] {
  if (!/[^\x20-\x7e]/.test(text) && !text.includes("  ")) return [];
  return replacing(oddCharacter, (found, whole, at) => {
    if (/^[\s]+$/.test(found) && plainCharacter(found) === undefined) return spaceText(found, whole, at);
    const plain = plainCharacter(found);
    if (plain !== " ") return plain;
    return /\d/.test(whole.charAt(at - 1)) && /^\d{3}(?!\d)/.test(whole.slice(at + 1, at + 5)) ? "," : plain;
  })(text);
}

/** A word cut at a line's end keeps its hyphen; whether it had one cannot be told. */
function spaceText(space: string, text: string, at: number): string {
  if (/\n[^\S\n]*\n/.test(space)) return "\n\n";
  if (space.includes("\n") && text.charAt(at - 1) === "-" && /[a-z]/i.test(text.charAt(at - 2))) return "";
  return " ";
}
