/**
 * A rule as a row: what it looks for, why, and examples that hold it to that. Rules are data that the
 * stages run; a test is made of each example (see `rule.test.ts`), and `--explain` prints ids and reasons.
 */
export interface Rule {
  /** Stable, `stage/what`: stored with every claim that the rule makes. */
  readonly id: string;
  /** Why the rule is right, in one sentence. */
  readonly reason: string;
  readonly pattern: RegExp;
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** The first rule of a table whose pattern occurs in the text. */
export function firstRule<R extends Rule>(rules: readonly R[], text: string): R | undefined {
  return rules.find((rule) => rule.pattern.test(text));
}
