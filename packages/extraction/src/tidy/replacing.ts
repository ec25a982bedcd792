import { matchesOf } from "../matches.ts";
import type { Edit } from "./offset-map.ts";

/** Edits for each occurrence of a pattern; `undefined` from `replace` leaves the text alone. */
export function replacing(
  pattern: RegExp,
  replace: string | ((match: string, text: string, at: number) => string | undefined),
) {
  return (text: string): Edit[] => {
    const edits: Edit[] = [];
    for (const match of matchesOf(pattern, text)) {
      const found = match[0];
      const by = typeof replace === "string" ? replace : replace(found, text, match.index);
      if (by !== undefined && by !== found)
        edits.push({ start: match.index, end: match.index + found.length, text: by });
    }
    return edits;
  };
}
