import { mayHold, runsOf } from "./letter-runs.ts";
import { matchesOf } from "./matches.ts";
import { neededWords } from "./needed-words.ts";

/** What can be asked whether it occurs in a text. */
export interface Pattern {
  test(text: string): boolean;
}

/** The same answers as the pattern's own `test`; sooner where the text lacks every word that a match needs. */
export function quick(pattern: RegExp): Pattern {
  if (pattern.global || pattern.sticky) throw new Error(`a pattern that goes on from place to place: ${pattern}`);
  return new QuickPattern(pattern, false);
}

/** A pattern of a rule as it is written down, or made ready before. */
export function ready(pattern: Pattern): Pattern {
  return pattern instanceof RegExp ? quick(pattern) : pattern;
}

/** The same for a pattern made by `backwards`: whether a text ends with what it describes. */
export function quickEnding(pattern: RegExp): Pattern {
  return new QuickPattern(pattern, true);
}

/** The same for `matchesOf` a global pattern. */
export function quickMatches(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  const words = runsNeeded(pattern);
  return (text) => (words && !mayHold(text, words) ? [] : matchesOf(pattern, text));
}

/** One class for both, so that whoever asks many patterns meets one shape. */
class QuickPattern implements Pattern {
  readonly #pattern: RegExp;
  readonly #words: Int32Array | undefined;
  readonly #isEnding: boolean;

  constructor(pattern: RegExp, isEnding: boolean) {
    this.#pattern = pattern;
    this.#words = runsNeeded(pattern);
    this.#isEnding = isEnding;
  }

  test(text: string): boolean {
    if (this.#words !== undefined && !mayHold(text, this.#words)) return false;
    if (this.#isEnding) this.#pattern.lastIndex = text.length;
    return this.#pattern.test(text);
  }
}

function runsNeeded(pattern: RegExp): Int32Array | undefined {
  const words = neededWords(pattern);
  return words && runsOf(words);
}
