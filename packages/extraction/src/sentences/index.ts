import type { Span } from "@accelgraph/domain";
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
export function sentences({ text, titleEnd, raw, toRaw }: TidyText): Document {
  const isAboutHead = beginsWithHead(text.slice(0, titleEnd));
  const isOwn = (part: string) => firstRule(contributionRules, part) !== undefined || isAboutHead(part);
  const spans = splitSentences(text, titleEnd);
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  const first = parts.findIndex((part, index) => !isTitle(spans[index] as Span, titleEnd) && isOwn(part));
  // An abstract that never speaks of itself states its matter throughout.
  const latest = Math.ceil(parts.length * longestBackground);
  const opened = first < 0 ? 0 : Math.min(first, latest + 1);
  const found = spans.map((span, index): Sentence => {
    const text = parts[index] as string;
    const zone = isTitle(span, titleEnd) ? "title" : zoneOf(text, index, { first, latest, opened, isOwn });
    return { start: span.start, end: span.end, text, index, zone };
  });
  return { text, titleEnd, raw, toRaw, sentences: found };
}

const isTitle = (span: Span, titleEnd: number) => span.start < titleEnd;

interface Course {
  /** The first sentence that speaks of the paper itself, or -1. */
  readonly first: number;
  /** The last sentence that may be background, and where the background ends. */
  readonly latest: number;
  readonly opened: number;
  readonly isOwn: (text: string) => boolean;
}

/** The zone of a sentence of the abstract. */
function zoneOf(text: string, index: number, { first, latest, opened, isOwn }: Course): Zone {
  if (index < opened) return "background";
  if (index === first && index <= latest) return "contribution";
  if (firstRule(resultRules, text)) return "result";
  return first >= 0 && index >= first && isOwn(text) ? "contribution" : "method";
}
