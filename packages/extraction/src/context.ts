import type { Span } from "@accelgraph/domain";
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
  /** What stands before the name; ends with `$` as a rule. */
  readonly left?: RegExp;
  /** What stands after the name; begins with `^` as a rule. */
  readonly right?: RegExp;
  readonly zones?: readonly Zone[];
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

export function holds(rule: ContextRule, context: Context): boolean {
  if (rule.zones && !rule.zones.includes(context.zone)) return false;
  if (rule.right && !rule.right.test(context.right)) return false;
  return !rule.left || rule.left.test(context.left);
}
