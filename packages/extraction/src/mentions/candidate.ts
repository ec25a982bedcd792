import type { Span } from "@accelgraph/domain";
import type { LexiconEntry } from "@accelgraph/lexicon";
import type { Coinage } from "./coinage.ts";
import type { WordRule } from "./word-rules.ts";

/** A place that may name something, with where the suspicion comes from. */
export interface Candidate extends Span {
  readonly name: string;
  /** The key of the name: places with one key are of one type. */
  readonly key: string;
  readonly source: "coined" | "known" | "form" | "word" | "judged";
  readonly rule: string;
  readonly coinage: Coinage | undefined;
  readonly entries: readonly LexiconEntry[] | undefined;
  readonly supported: boolean | undefined;
  readonly dressed: Span | undefined;
  readonly wordRule: WordRule | undefined;
  /** Key of the coined name of which this is a variant. */
  readonly variantOf: string | undefined;
}

/** What every candidate has, and what only some have. */
type Place = Pick<Candidate, "start" | "end" | "name" | "key" | "source" | "rule">;
type More = Partial<Omit<Candidate, keyof Place>>;

/** A candidate with all its fields in one order: objects of one shape are read several times as fast. */
export function candidate({ start, end, name, key, source, rule }: Place, more: More): Candidate {
  const { coinage, entries, supported, dressed, wordRule, variantOf } = more;
  return { start, end, name, key, source, rule, coinage, entries, supported, dressed, wordRule, variantOf };
}
