import type { Sentence } from "../document.ts";
import { quick } from "../quick-pattern.ts";

/** Of whose work a sentence speaks. */
export type Voice = "own" | "others" | "none";

const own = quick(/\b(?:[Ww]e|[Oo]ur|[Tt]his (?:paper|work|study|article))\b/);
const others = quick(
  /\b(?:[Rr]ecent(?:ly)?|[Ee]xisting|[Pp]rior|[Pp]revious(?:ly)?|[Tt]raditional(?:ly)?|[Cc]onventional|[Hh]owever)\b/,
);

/** The authors' own where they speak of themselves, others' where it speaks of what there was before. */
export function voiceOf({ text }: Sentence): Voice {
  if (own.test(text)) return "own";
  return others.test(text) ? "others" : "none";
}
