import { mayHold, runsOf, SHORTEST_RUN } from "./letter-runs.ts";
import { matchesOf } from "./matches.ts";
import { neededWords } from "./needed-words.ts";

/** What can be asked whether it occurs in a text: as it is written down, or made ready. */
export type Pattern = RegExp | QuickPattern;

/** The same answers as the pattern's own `test`; sooner where the text lacks every word that a match needs. */
export function quick(pattern: RegExp): QuickPattern {
  if (pattern.global || pattern.sticky) throw new Error(`a pattern that goes on from place to place: ${pattern}`);
  return new QuickPattern(pattern, false);
}

/** A pattern of a rule, where it was not made ready before. */
export function ready(pattern: Pattern): QuickPattern {
  return pattern instanceof RegExp ? quick(pattern) : pattern;
}

/** The same for a pattern made by `backwards`: whether a text ends with what it describes. */
export function quickEnding(pattern: RegExp): QuickPattern {
  return new QuickPattern(pattern, true);
}

/** The same for `matchesOf` a global pattern. */
export function quickMatches(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  const words = runsNeeded(pattern);
  return (text) => (words && !mayHold(text, words) ? [] : matchesOf(pattern, text));
}

/** A pattern that knows what it needs. One class for all, so that whoever asks many patterns meets one shape. */
export class QuickPattern {
  /** A text without any of these words does not match; undefined where none are known. */
  readonly needs: readonly string[] | undefined;
  readonly #pattern: RegExp;
  readonly #words: Int32Array | undefined;
  readonly #isEnding: boolean;

  constructor(pattern: RegExp, isEnding: boolean) {
    this.needs = neededWords(pattern, 1);
    this.#pattern = pattern;
    this.#words = runsNeeded(pattern);
    this.#isEnding = isEnding;
  }

  test(text: string): boolean {
    return (this.#words === undefined || mayHold(text, this.#words)) && this.matches(text);
  }

  /** The answer for a text that is known to hold one of the words. */
  matches(text: string): boolean {
    if (this.#isEnding) this.#pattern.lastIndex = text.length;
    return this.#pattern.test(text);
  }
}

function runsNeeded(pattern: RegExp): Int32Array | undefined {
  const words = neededWords(pattern, SHORTEST_RUN);
  return words && runsOf(words);
}
