import { remembered } from "../remembered.ts";
import data from "./words.yaml";

const words = data as {
  verbs: Record<string, string[]>;
  endings: string[];
  participles: string[];
  prepositions: string[];
  conjunctions: string[];
  articles: string[];
  examples: string[];
  nouns: Record<string, string[]>;
};

/** Every form of every verb: its stem with each ending, the last letter doubled or not ("run", "running"). */
const verbs = new Map<string, string>();
for (const [kind, stems] of Object.entries(words.verbs)) {
  for (const stem of stems) {
    for (const ending of words.endings) verbs.set(stem + ending, kind);
    for (const ending of ["ed", "ing"]) verbs.set(stem + stem.slice(-1) + ending, kind);
  }
}

const nouns = new Map<string, string>();
for (const [kind, forms] of Object.entries(words.nouns)) for (const form of forms) nouns.set(form, kind);

const participles = new Set(words.participles);
const prepositions = new Set(words.prepositions);
const conjunctions = new Set(words.conjunctions);
const articles = new Set(words.articles);
const examples = new Set(words.examples);

/** What a word does in the grammar around a name. */
export interface WordKind {
  /** In small letters. */
  readonly word: string;
  /** The kind of doing, where it is a verb. */
  readonly verb: string | undefined;
  /** What governs a name that the verb does something to: "to run". */
  readonly toVerb: string | undefined;
  /** The kind of thing, where it is a noun that names stand before. */
  readonly noun: string | undefined;
  /** It only qualifies a noun, though it has the form of a verb. */
  readonly isAdjective: boolean;
  readonly isCapital: boolean;
  readonly isPreposition: boolean;
  readonly isConjunction: boolean;
  readonly isArticle: boolean;
  /** It announces examples. */
  readonly isExample: boolean;
}

/** The kind of a word as it is written. */
export const kindOf = remembered((text): WordKind => {
  const word = text.toLowerCase();
  const isCapital = text !== word;
  const verb = verbs.get(word);
  return {
    word,
    verb,
    toVerb: verb && `to ${verb}`,
    noun: nouns.get(word),
    isAdjective: isCapital || participles.has(word),
    isCapital,
    isPreposition: prepositions.has(word),
    isConjunction: conjunctions.has(word),
    isArticle: articles.has(word),
    isExample: examples.has(word),
  };
});
