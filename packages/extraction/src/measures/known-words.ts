import { wordTable } from "../word-table.ts";
import { grammarOf } from "./grammar.ts";
import { type MetricTerm, type Trend, termsOf, trendOfWord } from "./vocabulary.ts";

/** A word with all that grammar and vocabulary know of it by itself: told once, since words recur from paper to paper. */
export interface KnownWord {
  /** In lower case. */
  readonly text: string;
  /** What it can be in a clause; see `grammarOf`. */
  readonly grammar: number;
  readonly trend: Trend | undefined;
  /** The terms of measurement that begin with it. */
  readonly terms: readonly MetricTerm[];
  /** Of words that a stroke joins the first that is a term: "runtime/throughput", "EM/F1". */
  readonly paired: MetricTerm | undefined;
}

/** What is known of the word between two offsets of a text, in whatever case it is written. */
export const knownWord = wordTable((written): KnownWord => {
  const text = written.toLowerCase();
  return {
    text,
    grammar: grammarOf(text),
    trend: trendOfWord(text),
    terms: termsOf(text),
    paired: text.includes("/") ? firstOf(text.split("/")) : undefined,
  };
});

/** What is known of no word. */
export const noWord = knownWord("", 0, 0);

function firstOf(parts: readonly string[]): MetricTerm | undefined {
  for (const part of parts) {
    const term = termsOf(part).find(({ words }) => words.length === 1);
    if (term && part !== "gpu") return term;
  }
  return undefined;
}
