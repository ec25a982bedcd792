import { type Pattern, ready } from "./quick-pattern.ts";

/**
 * A rule as a row: what it looks for, why, and examples that hold it to that. Rules are data that the
 * stages run; a test is made of each example (see `rule.test.ts`), and `--explain` prints ids and reasons.
 */
export interface Rule {
  /** Stable, `stage/what`: stored with every claim that the rule makes. */
  readonly id: string;
  /** Why the rule is right, in one sentence. */
  readonly reason: string;
  readonly pattern: Pattern;
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** A table of rules made ready for `firstRule`. */
export function readyRules<R extends Rule>(rules: readonly R[]): readonly R[] {
  return rules.map((rule) => ({ ...rule, pattern: ready(rule.pattern) }));
}

/** The first rule of a table whose pattern occurs in the text. */
export function firstRule<R extends Rule>(rules: readonly R[], text: string): R | undefined {
  for (const rule of rules) if (rule.pattern.test(text)) return rule;
  return undefined;
}
