/**
 * What a metric is called. The words before or after a number are mostly a name ("token generation throughput"),
 * but at times a piece of a sentence ("thus speeding up", "their online processing efficiency"). Where a word
 * says so that no name holds, grammar decides: compromise tags these few words, and the last run of nouns with
 * their adjectives is the name. It is asked of one name in ten, and remembers, since it takes a millisecond.
 */
import nlp from "compromise/two";

/** Words and numbers that stand in sentences and in no name of a metric. */
const SENTENCE_WORDS =
  /(?:^|\s)(?:it|its|they|their|this|that|these|those|which|we|our|can|could|is|are|was|were|has|have|by|of|as|at|to|from|and|or|with|while|thus|both|\d[\d.,%x]*|\w+ly)(?=\s|$)/i;

/** No metric's name is longer, in characters: what is longer is a piece of a sentence. */
const LONGEST_NAME = 60;

/** Names remembered at most; beyond, the oldest half is forgotten. */
const MOST_NAMES = 2000;
const known = new Map<string, string>();

/** The name in the given words; empty where they hold none. The words come back as they are unless they are a sentence's. */
export function metricName(words: string): string {
  if (words.length > LONGEST_NAME) return "";
  if (!SENTENCE_WORDS.test(words)) return words;
  const remembered = known.get(words);
  if (remembered !== undefined) return remembered;
  if (known.size >= MOST_NAMES) for (const key of [...known.keys()].slice(0, MOST_NAMES / 2)) known.delete(key);
  const name = lastNounPhrase(words);
  known.set(words, name);
  return name;
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

/** The last run of nouns and adjectives that ends the words; empty where something else does. */
function lastNounPhrase(words: string): string {
  const sentences = nlp(words).json({ offset: false }) as readonly { readonly terms: readonly Term[] }[];
  const terms = sentences.at(-1)?.terms ?? [];
  let start = terms.length;
  while (start > 0 && isOfName(terms[start - 1])) start--;
  const run = terms.slice(start);
  if (!run.at(-1)?.tags.includes("Noun")) return "";
  return words.slice(words.lastIndexOf(run[0]?.text ?? "")).trim();
}

function isOfName(term: Term | undefined): boolean {
  const tags = term?.tags ?? [];
  if (tags.includes("Pronoun") || tags.includes("Value") || tags.includes("Verb")) return false;
  return tags.includes("Noun") || tags.includes("Adjective");
}
