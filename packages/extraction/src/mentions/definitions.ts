import { spanContains } from "@accelgraph/domain";
import type { LexiconMatch } from "@accelgraph/lexicon";
import type { Abbreviation } from "../document.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import type { Coinage } from "./coinage.ts";
import { typeOfHeadNoun } from "./vocabulary.ts";

/**
 * "We propose an NG cluster" coins nothing where "neural graphics (NG)" was spelled out before: small, or as the matter
 * at hand ("Row Packing (RP) is hard").
 */
export function isDefinedBefore({ document, shortForms }: Reading, { name, forms, span }: Coinage): boolean {
  if (forms.length > 0 || !/^[a-z]?[A-Z]{2,6}s?$/.test(name)) return false;
  const from = sentenceAt(document, span.start)?.start ?? span.start;
  return shortForms.some(
    ({ shortText, short, longText }) =>
      shortText === name &&
      short.end <= from &&
      (!/[A-Z]/.test(longText) || sentenceAt(document, short.start)?.zone === "background"),
  );
}

/** The text itself gives the short form another meaning: "structured state-space duality (SSD)" is no disk. */
export function isSpelledOtherwise(reading: Reading, match: LexiconMatch): boolean {
  const { name, entries } = match;
  if (reading.shortForms.some((pair) => isPlainClass(pair) && spanContains(pair.long, match.core))) return true;
  if (!/^[A-Z]{2,6}s?$/.test(name)) return false;
  const pair = reading.shortForms.find(({ shortText }) => shortText.replace(/s$/, "") === name.replace(/s$/, ""));
  if (!pair) return false;
  if (isPlainClass(pair) && entries.every(({ type }) => type === "model")) return true;
  if (isKindOfModel(pair.longText) && entries.every(({ type }) => type === "method")) return true;
  const words = wordsOf(pair.longText);
  const spelled = entries.flatMap((entry) => [entry.name, ...entry.aliases]).filter((form) => /[a-z][ -]/.test(form));
  return spelled.length > 0 && !spelled.some((form) => 2 * shared(words, wordsOf(form)) >= words.size);
}

/** "Row packing models (RPMs)": plural and small, it is a class of things. */
function isPlainClass({ shortText, longText }: Abbreviation): boolean {
  return shortText.endsWith("s") && longText.endsWith("s") && !/[A-Z]/.test(longText.slice(1));
}

function isKindOfModel(longText: string): boolean {
  return typeOfHeadNoun(/[a-z]+$/i.exec(longText)?.[0].toLowerCase() ?? "") === "model";
}

/** The words that tell one network from another. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  const telling = words.filter((word) => !/^(?:deep|neural|networks?|models?|learning)$/.test(word));
  return new Set(telling.length > 0 ? telling : words);
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((word) => others.has(word) || others.has(`${word}s`) || others.has(word.replace(/s$/, "")))
    .length;
}
