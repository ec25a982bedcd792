import type { Span } from "@accelgraph/domain";
import { backwards, endsWith } from "./backwards.ts";
import type { Document, Zone } from "./document.ts";
import { sentenceAt } from "./reading.ts";

/** The words before and after a name within its sentence: what rules of coinage and role read. */
export interface Context {
  /** Ends right before the name. */
  readonly left: string;
  /** Begins right after it. */
  readonly right: string;
  readonly zone: Zone;
}

const reachLeft = 150;
const reachRight = 90;

export function contextOf(document: Document, span: Span): Context {
  const sentence = sentenceAt(document, span.start);
  if (!sentence) return { left: "", right: "", zone: "method" };
  const left = document.text.slice(Math.max(sentence.start, span.start - reachLeft), span.start);
  const right = document.text.slice(span.end, Math.min(sentence.end, span.end + reachRight));
  return { left, right, zone: sentence.zone };
}

/** A rule on the context of a name. In its examples the name stands between « and ». */
export interface ContextRule {
  readonly id: string;
  readonly reason: string;
  /** What stands before the name; ends with `$`, or begins with `^` and speaks of all that stands there. */
  readonly left?: RegExp;
  /** Read `left` from left to right: quicker where it ends in a run of words that may be any. */
  readonly forwards?: true;
  /** What stands after the name; begins with `^` as a rule. */
  readonly right?: RegExp;
  readonly zones?: readonly Zone[];
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** A table of rules made ready for `holds`: what stands before a name is read from the name backwards. */
export function contextRules<R extends ContextRule>(rules: readonly R[]): readonly R[] {
  return rules.map((rule) =>
    rule.left?.source.endsWith("$") && !rule.forwards ? { ...rule, left: backwards(rule.left) } : rule,
  );
}

export function holds({ zones, left, right }: ContextRule, context: Context): boolean {
  if (zones && !zones.includes(context.zone)) return false;
  if (right && !right.test(context.right)) return false;
  if (!left) return true;
  return left.sticky ? endsWith(left, context.left) : left.test(context.left);
}
