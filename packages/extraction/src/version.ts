/** Raised whenever a rule, the lexicon or a weight changes what is extracted: stored papers are then read again. */
export const EXTRACTOR_VERSION = "0.1.0";
