/** A set of words that can be asked for the word of a piece that may not be there. */
export type WordSet = ReadonlySet<string | undefined>;

/** The words of a line. To look a word up costs a fraction of what a pattern of choices does. */
export const oneOf = (words: string): WordSet => new Set(words.split(" "));
