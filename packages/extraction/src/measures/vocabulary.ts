import type { Metric } from "@accelgraph/domain";
import source from "./metric-terms.yaml";

/** How a word of change changes: the amount (`up`, `down`) or the worth (`better`, `worse`) of what is measured. */
export type Trend = "up" | "down" | "better" | "worse";

/** What a phrase measures; `generic` ("performance") depends on the number and the paper. */
export interface MetricTerm {
  readonly metric: Metric | "generic";
  /** Which way is good. */
  readonly good: "higher" | "lower";
  /** Its words, without the plural. */
  readonly words: readonly string[];
}

interface TermSource {
  readonly metrics: Readonly<
    Partial<Record<Metric, { readonly higher?: readonly string[]; readonly lower?: readonly string[] }>>
  >;
  readonly generic: readonly string[];
  readonly changes: Readonly<Record<Trend, readonly string[]>>;
  readonly kinds: Readonly<Record<"changes" | "doers", readonly string[]>>;
  readonly asides: readonly Readonly<{
    words: readonly string[];
    before?: readonly string[];
    behind?: readonly string[];
  }>[];
}

const { metrics, generic, changes, ...others } = source as TermSource;

/** A set of words that can be asked for the word of a piece that may not be there. */
export type Words = ReadonlySet<string | undefined>;

/** Words of change that may say of which kind a thing is, and the things. */
export const kinds: Readonly<Record<"changes" | "doers", Words>> = {
  changes: new Set(others.kinds.changes),
  doers: new Set(others.kinds.doers),
};

/** Terms that measure nothing right behind some words, or before others. */
export const asides = others.asides.map(({ words, before = [], behind = [] }) => ({
  words: new Set(words) as Words,
  before: new Set(before) as Words,
  behind: new Set(behind) as Words,
}));

const byFirstWord = new Map<string, MetricTerm[]>();
const trendOf = new Map<string, Trend>();

function add(phrase: string, metric: MetricTerm["metric"], good: MetricTerm["good"]) {
  const words = String(phrase).split(" ");
  const first = words[0] ?? "";
  const terms = byFirstWord.get(first) ?? [];
  terms.push({ metric, good, words });
  terms.sort((a, b) => b.words.length - a.words.length);
  byFirstWord.set(first, terms);
}

for (const [metric, { higher = [], lower = [] }] of Object.entries(metrics) as [
  Metric,
  { higher?: string[]; lower?: string[] },
][]) {
  for (const phrase of higher) add(phrase, metric, "higher");
  for (const phrase of lower) add(phrase, metric, "lower");
}
for (const phrase of generic) add(phrase, "generic", "higher");
for (const trend of Object.keys(changes) as Trend[]) for (const word of changes[trend]) trendOf.set(word, trend);

export function trendOfWord(word: string): Trend | undefined {
  return trendOf.get(word);
}

/** The longest term that starts with the word at `at`, read through `wordAt` (undefined where no word follows). */
export function termAt(wordAt: (index: number) => string | undefined, at: number): MetricTerm | undefined {
  const word = wordAt(at);
  if (word === undefined) return undefined;
  return (
    longest(byFirstWord.get(word), wordAt, at) ??
    (word.endsWith("s") ? longest(byFirstWord.get(word.slice(0, -1)), wordAt, at) : undefined)
  );
}

function longest(
  terms: readonly MetricTerm[] | undefined,
  wordAt: (index: number) => string | undefined,
  at: number,
): MetricTerm | undefined {
  return terms?.find(({ words }) =>
    words.every((word, index) => {
      if (index === 0) return true;
      const found = wordAt(at + index);
      return found === word || (index === words.length - 1 && found === `${word}s`);
    }),
  );
}

/** The terms that a text abbreviates, by short form in lower case: "boundary error (BE)". */
export function abbreviatedTerms(
  shortForms: readonly { readonly shortText: string; readonly longText: string }[],
): ReadonlyMap<string, MetricTerm> {
  const terms = new Map<string, MetricTerm>();
  for (const { shortText, longText } of shortForms) {
    const term = termAtEnd(longText.toLowerCase().split(/[\s-]+/));
    if (term) terms.set(shortText.toLowerCase(), { ...term, words: [shortText.toLowerCase()] });
  }
  return terms;
}

/** The longest term that ends with the last of the words. */
function termAtEnd(words: readonly string[]): MetricTerm | undefined {
  for (let at = 0; at < words.length; at++) {
    const term = termAt((index) => words[index], at);
    if (term && at + term.words.length === words.length) return term;
  }
  return undefined;
}
