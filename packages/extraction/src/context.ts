import type { Span } from "@accelgraph/domain";
import { alike } from "./alike.ts";
import { backwards } from "./backwards.ts";
import type { Document, Zone } from "./document.ts";
import { type Pattern, type QuickPattern, quickEnding, ready } from "./quick-pattern.ts";
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
  /** What stands before the name; ends with `$`, or begins with `^` and speaks of all that stands there. Regular
   * expressions are made ready by `contextRules`. */
  readonly left?: Pattern;
  /** Read `left` from left to right: quicker where it ends in a run of words that may be any. */
  readonly forwards?: true;
  /** What stands after the name; begins with `^` as a rule. */
  readonly right?: Pattern;
  readonly zones?: readonly Zone[];
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** A table of rules made ready for `holds`: what stands before a name is read from the name backwards. */
export function contextRules<R extends ContextRule>(rules: readonly R[]): readonly R[] {
  return alike(
    rules.map((rule) => {
      const { left, right, forwards } = rule;
      return {
        ...rule,
        ...(left && { left: forwards ? ready(left) : readyToEnd(left) }),
        ...(right && { right: ready(right) }),
      };
    }),
  );
}

function readyToEnd(pattern: Pattern): QuickPattern {
  const isEnding = pattern instanceof RegExp && pattern.source.endsWith("$");
  return isEnding ? quickEnding(backwards(pattern)) : ready(pattern);
}

export function holds({ zones, left, right }: ContextRule, context: Context): boolean {
  if (zones && !zones.includes(context.zone)) return false;
  return (!right || right.test(context.right)) && (!left || left.test(context.left));
}
