import { paperText, type Span } from "@accelgraph/domain";
import type { TidyText } from "../document.ts";

/** Makes a paper's text readable, with the way back to the text as it was stored. */
export function tidy(title: string, abstract: string): TidyText {
  const raw = paperText({ title, abstract });
  return { text: raw, titleEnd: title.length, raw, toRaw: (span: Span) => span };
}
