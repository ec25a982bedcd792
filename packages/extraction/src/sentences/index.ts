import type { Document, Sentence, TidyText, Zone } from "../document.ts";
import { firstRule } from "../rule.ts";
import { splitSentences } from "./split.ts";
import { beginsWithHead, contributionRules, resultRules } from "./zones.ts";

/** Seldom has an abstract spent more of its sentences before it speaks of its own matter. */
const longestBackground = 0.6;

/**
 * Cuts a tidied text into sentences and tells what each does: title, background (what comes before the
 * first sentence that speaks of the paper itself), contribution, result, or method (the rest).
 */
export function sentences(tidied: TidyText): Document {
  const isAboutHead = beginsWithHead(tidied.text.slice(0, tidied.titleEnd));
  const parts = splitSentences(tidied.text, tidied.titleEnd).map((span) => {
    const text = tidied.text.slice(span.start, span.end);
    const isTitle = span.start < tidied.titleEnd;
    return {
      ...span,
      text,
      isTitle,
      isOwn: !isTitle && (firstRule(contributionRules, text) !== undefined || isAboutHead(text)),
    };
  });
  // An abstract that never speaks of itself states its matter from the second sentence on.
  let contributed = !parts.some((part) => part.isOwn);
  const latest = Math.ceil(parts.length * longestBackground);
  const found = parts.map(({ start, end, text, isTitle, isOwn }, index): Sentence => {
    contributed ||= index > latest;
    const zone = isTitle ? "title" : zoneOf(text, isOwn, contributed);
    contributed ||= isOwn;
    return { start, end, text, index, zone };
  });
  return { ...tidied, sentences: found };
}

function zoneOf(text: string, isOwn: boolean, contributed: boolean): Zone {
  if (!contributed) return isOwn ? "contribution" : "background";
  if (firstRule(resultRules, text)) return "result";
  return isOwn ? "contribution" : "method";
}
