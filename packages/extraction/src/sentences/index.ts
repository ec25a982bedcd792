import type { Document, Sentence, TidyText, Zone } from "../document.ts";
import { firstRule } from "../rule.ts";
import { splitSentences } from "./split.ts";
import { contributionRules, resultRules } from "./zones.ts";

/**
 * Cuts a tidied text into sentences and tells what each does: title, background (what comes before the
 * first sentence that speaks of the paper itself), contribution, result, or method (the rest).
 */
export function sentences(tidied: TidyText): Document {
  const spans = splitSentences(tidied.text, tidied.titleEnd);
  // An abstract that never speaks of itself states its matter from the second sentence on.
  let contributed = !spans.some((span) => firstRule(contributionRules, tidied.text.slice(span.start, span.end)));
  const found = spans.map((span, index): Sentence => {
    const text = tidied.text.slice(span.start, span.end);
    const zone: Zone = span.start < tidied.titleEnd ? "title" : zoneOf(text, contributed);
    contributed ||= zone === "contribution";
    return { ...span, index, text, zone };
  });
  return { ...tidied, sentences: found };
}

function zoneOf(text: string, contributed: boolean): Zone {
  const contribution = firstRule(contributionRules, text) !== undefined;
  if (!contributed) return contribution ? "contribution" : "background";
  if (firstRule(resultRules, text)) return "result";
  return contribution ? "contribution" : "method";
}
