/**
 * What a reader types, as an expression of SQLite's full-text search. The index keeps words such as "LLaMA-7B" and
 * "2.3x" whole and has their parts beside them, so a word with joints is looked for both ways.
 */

/** Words in quotes stay together; a word is letters and digits with joints inside. */
const TERM = /"([^"]*)"|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._+-]*[\p{L}\p{M}\p{N}_+])?/gu;

/**
 * All words, the last one as the start of a word. Undefined where nothing was typed that can be looked for.
 * No operator of FTS5 gets through: any text is a valid search.
 */
export function matchExpression(typed: string): string | undefined {
  const terms = [...typed.normalize("NFC").matchAll(TERM)].flatMap((match) => phraseOf(match[1] ?? match[0]));
  if (terms.length === 0) return undefined;
  const isOpen = /[\p{L}\p{N}_+]$/u.test(typed);
  return terms.map((words, index) => asMatch(words, isOpen && index === terms.length - 1)).join(" AND ");
}

/** The words of a quoted phrase, or the one word. */
function phraseOf(text: string): string[][] {
  const words = text.match(TERM) ?? [];
  return words.length === 0 ? [] : [words];
}

function asMatch(words: readonly string[], isStart: boolean): string {
  const star = isStart ? "*" : "";
  const whole = `"${words.join(" ")}"${star}`;
  const parts = words.flatMap((word) => word.split(/[._+-]+/)).filter(Boolean);
  return parts.length === words.length ? whole : `(${whole} OR "${parts.join(" ")}"${star})`;
}
