import type { Metric } from "@accelgraph/domain";
import source from "./nouns.yaml";
import type { Piece } from "./passage.ts";
import type { MetricTerm } from "./vocabulary.ts";

/** What nouns measure that are no measures until a number is said of them: "skips 40% of the fetches". */

interface NounSource {
  readonly nouns: Readonly<Partial<Record<Metric, readonly string[]>>>;
  readonly doers: readonly string[];
  readonly qualities: readonly string[];
}

const { nouns, doers, qualities } = source as NounSource;

const metricOf = new Map(
  (Object.entries(nouns) as [Metric, readonly string[]][]).flatMap(([metric, phrases]) =>
    phrases.map((phrase) => [phrase, metric] as const),
  ),
);
const isDoer = new Set(doers);
const isQuality = new Set(qualities);

/** Of these, more is better. */
const risingIsGood = new Set<Metric>(["throughput", "utilization", "acceptance", "quality", "sparsity", "other"]);

const longestNoun = 3;

/** What the noun phrase that ends with the piece at `at` measures, where the nouns of this table say so. */
export function nounTerm(pieces: readonly Piece[], at: number): MetricTerm | undefined {
  const words: string[] = [];
  for (let left = at; left > at - longestNoun && pieces[left]?.kind === "word"; left--)
    words.unshift(pieces[left]?.word ?? "");
  const last = words.pop();
  if (last === undefined) return undefined;
  for (let from = 0; from <= words.length; from++) {
    const before = words.slice(from).map((word) => `${word} `);
    for (const head of singulars(last)) {
      const metric = metricOf.get(before.join("") + head);
      if (metric) return { metric, good: risingIsGood.has(metric) ? "higher" : "lower", words: [last] };
    }
  }
  return undefined;
}

/** Whether a word can name what a number is said of, and not who has it or how much it is. */
export function namesThing({ kind, word, trend }: Piece): boolean {
  if (kind !== "word" || trend || !/^[a-z][a-z-]+$/.test(word) || /ly$/.test(word)) return false;
  return !singulars(word).some((form) => isDoer.has(form) || isQuality.has(form));
}

function singulars(word: string): string[] {
  if (!word.endsWith("s") || word.endsWith("ss")) return [word];
  return [word, word.slice(0, -1), ...(word.endsWith("es") ? [word.slice(0, -2)] : []), word.replace(/ies$/, "y")];
}
