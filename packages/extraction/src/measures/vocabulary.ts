import type { Metric } from "@accelgraph/domain";
import source from "./metric-terms.yaml";
import type { WordSet } from "./words.ts";

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

/** Words of change that may say of which kind a thing is, and the things. */
export const kinds: Readonly<Record<"changes" | "doers", WordSet>> = {
  changes: new Set(others.kinds.changes),
  doers: new Set(others.kinds.doers),
};

/** Terms that measure nothing right behind some words, or before others. */
export const asides = others.asides.map(({ words, before = [], behind = [] }) => ({
  words: new Set(words) as WordSet,
  before: new Set(before) as WordSet,
  behind: new Set(behind) as WordSet,
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

/** The terms that begin with a word, in the order in which they are looked for. */
export function termsOf(word: string): readonly MetricTerm[] {
  const terms = byFirstWord.get(word) ?? [];
  return word.endsWith("s") ? [...terms, ...(byFirstWord.get(word.slice(0, -1)) ?? [])] : terms;
}

/** The first of the terms whose words stand at `at`, read through `wordAt` (undefined where no word follows). */
export function termAt(
  terms: readonly MetricTerm[],
  wordAt: (index: number) => string | undefined,
  at: number,
): MetricTerm | undefined {
  for (const term of terms) if (standsAt(term.words, wordAt, at)) return term;
  return undefined;
}

/** Whether the words of a term stand at `at`, where its first word does. */
function standsAt(words: readonly string[], wordAt: (index: number) => string | undefined, at: number): boolean {
  for (let index = 1; index < words.length; index++) {
    const found = wordAt(at + index);
    if (found !== words[index] && (index < words.length - 1 || found !== `${words[index]}s`)) return false;
  }
  return true;
}
