import type { Context, ContextRule } from "./context.ts";
import type { Zone } from "./document.ts";
import { type QuickPattern, ready } from "./quick-pattern.ts";
import { WordFinder } from "./word-finder.ts";

/** Rules of a table as bits by their order; made by `ContextTable.those`. */
export type Those = Int32Array;

const BITS = 32;

/**
 * Many rules that are asked about the same context: one look at its words tells the few that may hold, so that the
 * patterns of all others are not touched.
 */
export class ContextTable<R extends ContextRule> {
  readonly #rules: readonly R[];
  readonly #left: readonly (QuickPattern | undefined)[];
  readonly #right: readonly (QuickPattern | undefined)[];
  readonly #wordsLeft: WordFinder;
  readonly #wordsRight: WordFinder;
  readonly #ofZone = new Map<Zone, Those>();

  /** @param rules made ready by `contextRules` */
  constructor(rules: readonly R[]) {
    this.#rules = rules;
    this.#left = rules.map(({ left }) => left && ready(left));
    this.#right = rules.map(({ right }) => right && ready(right));
    this.#wordsLeft = new WordFinder(this.#left.map((pattern) => pattern?.needs));
    this.#wordsRight = new WordFinder(this.#right.map((pattern) => pattern?.needs));
  }

  those(isMeant: (rule: R, index: number) => boolean): Those {
    const bits = new Int32Array(this.#wordsLeft.width);
    this.#rules.forEach((rule, i) => {
      if (isMeant(rule, i)) bits[i >> 5] = (bits[i >> 5] as number) | (1 << (i & 31));
    });
    return bits;
  }

  /** The first rule of the table that holds. */
  first(context: Context): R | undefined {
    const { zone } = context;
    const those = this.#ofZone.get(zone) ?? this.those(({ zones }) => zones?.includes(zone) ?? true);
    this.#ofZone.set(zone, those);
    return this.#holding(context, those, 1)[0];
  }

  /** Of those rules, the ones that hold, in the order of the table. Zones are not looked at: `those` is told by them. */
  holding(context: Context, those: Those): readonly R[] {
    return this.#holding(context, those, this.#rules.length);
  }

  #holding(context: Context, those: Those, most: number): readonly R[] {
    const left = this.#wordsLeft.find(context.left);
    if (!haveCommon(those, left)) return NONE;
    const right = this.#wordsRight.find(context.right);
    const holding: R[] = [];
    for (let i = 0; i < those.length && holding.length < most; i++) {
      let bits = (those[i] as number) & (left[i] as number) & (right[i] as number);
      for (; bits !== 0 && holding.length < most; bits &= bits - 1) {
        const at = i * BITS + 31 - Math.clz32(bits & -bits);
        if (this.#holds(at, context)) holding.push(this.#rules[at] as R);
      }
    }
    return holding;
  }

  #holds(at: number, context: Context): boolean {
    const right = this.#right[at];
    if (right && !right.matches(context.right)) return false;
    const left = this.#left[at];
    return !left || left.matches(context.left);
  }
}

const NONE: readonly never[] = [];

function haveCommon(some: Int32Array, others: Int32Array): boolean {
  for (let i = 0; i < some.length; i++) if (((some[i] as number) & (others[i] as number)) !== 0) return true;
  return false;
}
