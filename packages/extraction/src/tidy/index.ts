import { paperText } from "@accelgraph/domain";
import type { TidyText } from "../document.ts";
import { characterEdits } from "./odd-characters.ts";
import { applyEdits, type Edit } from "./offset-map.ts";
import { tables } from "./scars.ts";

/**
 * Makes a paper's text readable, with the way back to the text as it was stored: every span of the tidied
 * text maps to a span of the stored one. Clean text is left as it is. Time is linear in the text's length.
 */
export function tidy(title: string, abstract: string): TidyText {
  const raw = paperText({ title, abstract });
  const inTitle = scarEdits(title);
  const border = title.length + 1;
  const inAbstract = scarEdits(abstract).map((edit) => ({
    start: edit.start + border,
    end: edit.end + border,
    text: edit.text,
  }));
  const titleEnd = inTitle.length === 0 ? title.length : applyEdits(title, inTitle).text.length;
  const { text, toRaw } = applyEdits(raw, [...inTitle, ...inAbstract]);
  return { text, toRaw, titleEnd, raw };
}

function scarEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { sign, scars } of tables) {
    if (!sign.test(text)) continue;
    for (const scar of scars) {
      if (!scar.hints.some((hint) => text.includes(hint))) continue;
      for (const edit of scar.edits(text)) edits.push(edit);
    }
  }
  for (const edit of characterEdits(text)) edits.push(edit);
  return edits;
}
