import sources from "./sources.fingerprint";

/**
 * Which extractor read a paper: the release and a fingerprint of the rules, weights and vocabulary. Any change
 * of these is another version, so that an ingest reads stored papers again and nobody has to remember to say so.
 */
export const EXTRACTOR_VERSION = `0.1.0+${sources}`;
