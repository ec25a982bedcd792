import type { LexiconMatch } from "@accelgraph/lexicon";
import { type Reading, sentenceAt } from "../reading.ts";
import type { Coinage } from "./coinage.ts";

/** "We propose an NG cluster" coins nothing where "neural graphics (NG)" was spelled out small before. */
export function isDefinedSmall({ document, shortForms }: Reading, { name, forms, span }: Coinage): boolean {
  if (forms.length > 0 || !/^[a-z]?[A-Z]{2,6}s?$/.test(name)) return false;
  const from = sentenceAt(document, span.start)?.start ?? span.start;
  return shortForms.some((pair) => pair.shortText === name && pair.short.end <= from && !/[A-Z]/.test(pair.longText));
}

/** The text itself gives the short form another meaning: "structured state-space duality (SSD)" is no disk. */
export function isSpelledOtherwise(reading: Reading, { name, entries }: LexiconMatch): boolean {
  if (!/^[A-Z]{2,6}s?$/.test(name)) return false;
  const pair = reading.shortForms.find(({ shortText }) => shortText.replace(/s$/, "") === name.replace(/s$/, ""));
  if (!pair) return false;
  const words = wordsOf(pair.longText);
  const spelled = entries.flatMap((entry) => [entry.name, ...entry.aliases]).filter((form) => /[a-z][ -]/.test(form));
  return spelled.length > 0 && !spelled.some((form) => 2 * shared(words, wordsOf(form)) >= words.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]{2,}/g) ?? []);
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((word) => others.has(word) || others.has(`${word}s`) || others.has(word.replace(/s$/, "")))
    .length;
}
