import type { Abbreviation, Document } from "../document.ts";

/** Finds long forms and the short forms that the text gives for them. */
export function abbreviations(_document: Document): Abbreviation[] {
  return [];
}
