import type { Document } from "../document.ts";
import { compileMatcher } from "../labels/matcher.ts";
import vocabulary from "./vocabulary.yaml";

type Field = "learning" | "computing" | "supporting" | "other";

const VOCABULARY = vocabulary as Readonly<Record<Field, readonly string[]>>;

/** One row a concept: which field it belongs to. Its number is the row's. */
const FIELDS: readonly Field[] = (Object.keys(VOCABULARY) as Field[]).flatMap((field) =>
  VOCABULARY[field].map(() => field),
);

const matcher = compileMatcher(Object.values(VOCABULARY).flatMap((lines) => lines.map((line) => line.split(" | "))));

/** So many concepts of computing settle it, whatever else a paper speaks of. */
const SETTLED = 3;
/** So many concepts of other fields outweigh one, and so many two, of computing outside of the title. */
const OUTWEIGHS: Readonly<Record<number, number>> = { 1: 3, 2: 5 };
/** A text of so many words with no computing in it is not about computing, even where its field is unknown. */
const TELLING_WORDS = 50;
/** Every science has models and data: beside another field and no word of computing, so many more must speak for it. */
const COMMON_TO_SCIENCES = 2;

/**
 * True where the paper is about computing at all. Counts distinct concepts, not words, and reads only as
 * far as it must: most papers on computing show it in the title or the first sentence.
 */
export function scope(document: Document): boolean {
  const seen: Record<Field, Set<number>> = {
    learning: new Set(),
    computing: new Set(),
    supporting: new Set(),
    other: new Set(),
  };
  let words = 0;
  let computing = 0;
  let titled = false;
  for (const sentence of document.sentences) {
    const tokens = matcher.tokens(document.text, sentence.start, sentence.end);
    for (const { row } of matcher.match(tokens)) seen[FIELDS[row] as Field].add(row);
    computing = 2 * seen.learning.size + seen.computing.size;
    if (computing >= SETTLED) return true;
    titled ||= sentence.zone === "title" && computing > 0;
    words += tokens.length;
  }
  const [other, supporting] = [seen.other.size, seen.supporting.size];
  if (computing > 0) return titled || other < (OUTWEIGHS[computing] ?? Number.POSITIVE_INFINITY);
  if (other > 0) return supporting >= 2 * other + COMMON_TO_SCIENCES;
  return supporting > 1 || words < TELLING_WORDS;
}
