import tokenClasses from "./rules/token-classes.yaml";

/**
 * The notation of patterns: words in lower case separated by spaces, each one of
 *   word    that token;          word*   any token that begins so;  *word  any longer one that ends so;
 *   word?   that token or none;  <name>  a token of a form (see rules/token-classes.yaml);
 *   __      none, one or two tokens, whatever they are;
 *   word;   that token, and a comma may follow it.
 * Hyphens, slashes, quotes and brackets between words do not matter; other commas and the like end a match.
 */

/** One step of a sequence: a token by its symbol, or any token; a comma may stand before it or not. */
export interface Step {
  readonly symbol: string;
  readonly afterComma: boolean;
}

/** The symbol of every token. */
export const ANY = "__";

/** Forms by name, anchored at both ends. */
export const TOKEN_FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(tokenClasses as Record<string, string>).map(([name, form]) => [`<${name}>`, new RegExp(`^${form}$`)]),
);

const LONGEST_GAP = 2;

/** All sequences of steps that a pattern stands for: optional words and gaps written out. */
export function sequencesOf(pattern: string): Step[][] {
  const words = pattern.split(" ");
  return words.reduce<Step[][]>(
    (sequences, word, index) => {
      const afterComma = words[index - 1]?.endsWith(";") ?? false;
      const choices = choicesOf(word.replace(/;$/, "")).map((choice) =>
        choice.map((symbol) => ({ symbol, afterComma })),
      );
      return sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
    },
    [[]],
  );
}

/** The symbols that patterns are made of. */
export function symbolsIn(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => pattern.split(" ").map((word) => word.replace(/[?;]$/, "")));
}

function choicesOf(word: string): string[][] {
  if (word === ANY) return Array.from({ length: LONGEST_GAP + 1 }, (_, n) => Array<string>(n).fill(ANY));
  if (word.endsWith("?")) return [[], [word.slice(0, -1)]];
  return [[word]];
}
