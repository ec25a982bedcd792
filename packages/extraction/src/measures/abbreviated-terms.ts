import { knownWord } from "./known-words.ts";
import { type MetricTerm, termAt } from "./vocabulary.ts";

/** The terms that a text abbreviates, by short form in lower case: "boundary error (BE)". */
export function abbreviatedTerms(
  shortForms: readonly { readonly shortText: string; readonly longText: string }[],
): ReadonlyMap<string, MetricTerm> {
  const terms = new Map<string, MetricTerm>();
  for (const { shortText, longText } of shortForms) {
    const term = termAtEnd(longText.toLowerCase().replaceAll("-", " ").split(" "));
    if (term) terms.set(shortText.toLowerCase(), { ...term, words: [shortText.toLowerCase()] });
  }
  return terms;
}

/** The longest term that ends with the last of the words. */
function termAtEnd(words: readonly string[]): MetricTerm | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const term = termAt(knownWord(word, 0, word.length).terms, (index) => words[index], at);
    if (term && at + term.words.length === words.length) return term;
  }
  return undefined;
}
