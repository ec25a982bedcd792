import { GAP, spell } from "./letter-runs.ts";

/**
 * Which words a text must hold, one of them at least, for a pattern to match anywhere in it: read from the pattern's
 * source, as search engines do that look for patterns in an index (Cox, "Regular Expression Matching with a Trigram
 * Index", 2012). Where anything is in doubt a part needs nothing.
 */

/** A part of a pattern: all that it can be, where that is little, and else words of which it holds one. */
interface Part {
  readonly all: readonly string[] | undefined;
  readonly needs: readonly string[] | undefined;
}

const ANYTHING: Part = { all: undefined, needs: undefined };
const NOTHING: Part = { all: [""], needs: undefined };
/** A word's bound, until it is known what stands at its sides. */
const BOUND = "|";
const A_BOUND: Part = { all: [BOUND], needs: undefined };
const MOST_FORMS = 64;
const SHORTEST = 3;

/**
 * The words, spelled as in `spell`; undefined where a text may match that holds none that are known.
 * @param shortest words of fewer letters are none
 */
export function neededWords({ source, flags }: RegExp, shortest = SHORTEST): readonly string[] | undefined {
  // Letters beyond ASCII fold into it only with both flags; halves of pairs count as two units only without `u`.
  if (/v|u.*i|i.*u/.test(flags) || /[\ud800-\udfff]|\\u\{/.test(source)) return undefined;
  const reader = new Reader(source, flags.includes("u"), shortest);
  const part = reader.choices();
  return reader.isUnderstood() ? reader.needsOf(part) : undefined;
}

/** Reads the syntax of patterns by descent; every method goes on where the one before ended. */
class Reader {
  #at = 0;
  #isDoubtful = false;

  constructor(
    private readonly source: string,
    private readonly isUnicode: boolean,
    private readonly shortest: number,
  ) {}

  /** Whether all of it was read, and nothing met that has a syntax of its own. */
  isUnderstood(): boolean {
    return this.#isDone() && !this.#isDoubtful;
  }

  /** @param opening stands before each of the choices */
  choices(opening = NOTHING): Part {
    const all = [this.#sequence(opening)];
    while (this.#takes("|")) all.push(this.#sequence(opening));
    return this.#eitherOf(all);
  }

  needsOf({ all, needs }: Part): readonly string[] | undefined {
    return all ? this.#wordsOf(all) : needs;
  }

  #sequence(opening: Part): Part {
    const parts = [opening];
    while (!this.#isDone() && !/[|)]/.test(this.#peek())) {
      // A bound before a group is that of each of its choices: a word of two letters is told by it.
      const before = parts.at(-1) === A_BOUND && this.#peek() === "(" ? parts.pop() : undefined;
      parts.push(this.#repeated(this.#single(before)));
    }
    return this.#inOrder(parts);
  }

  #repeated(part: Part): Part {
    const [all, least, most] = this.#take(/(?:\{(\d+)(,?)\d*\}|[?*+])\??/y) ?? [];
    if (all === undefined) return part;
    if (all.startsWith("?") || all.startsWith("{0,1}")) return this.#eitherOf([part, NOTHING]);
    if (all.startsWith("*") || least === "0") return ANYTHING;
    return least === "1" && most === "" ? part : { all: undefined, needs: this.needsOf(part) };
  }

  #single(before?: Part): Part {
    if (this.#takes("(")) return this.#group(before);
    if (this.#takes("[")) return this.#class();
    if (this.#takes(".")) return ANYTHING;
    if (this.#takes("^") || this.#takes("$")) return NOTHING;
    return this.#takes("\\") ? this.#escape() : only(this.#next());
  }

  #group(before = NOTHING): Part {
    const [kind] = this.#take(/\?(?:<?[=!]|:|<\w+>)/y) ?? [""];
    if (this.#peek() === "?") this.#isDoubtful = true;
    const inside = this.choices(before);
    this.#takes(")");
    if (kind.endsWith("!")) return before;
    // What is looked for ahead or behind is in the text too, but not in its place in the order.
    return kind.endsWith("=") ? { all: undefined, needs: this.needsOf(inside) } : inside;
  }

  #escape(): Part {
    const unit = this.#next();
    if (unit === "b") return A_BOUND;
    if (unit === "B") return NOTHING;
    if (unit === "d") return only("0");
    if (/[sWtnrfv]/.test(unit)) return only(GAP);
    const code = unit === "u" ? this.#take(/[\da-f]{4}/iy) : unit === "x" ? this.#take(/[\da-f]{2}/iy) : undefined;
    if (code) return only(String.fromCharCode(Number.parseInt(code[0], 16)));
    if (/[ck]/.test(unit)) this.#isDoubtful = true;
    else if (/\d/.test(unit)) this.#take(/\d*/y);
    else if (/p/i.test(unit) && this.isUnicode) this.#take(/\{[^}]*\}/y);
    return /[\da-z]/i.test(unit) ? ANYTHING : only(unit);
  }

  #class(): Part {
    const isNegated = this.#takes("^");
    const units = new Set<string>();
    let isWide = isNegated;
    while (!this.#isDone() && !this.#takes("]")) {
      const from = this.#takes("\\") ? this.#classEscape() : only(this.#next());
      if (this.#peek() === "-" && this.source.charAt(this.#at + 1) !== "]") isWide = true;
      if (from.all) for (const unit of from.all) units.add(unit);
      else isWide = true;
    }
    return isWide || units.size > 8 ? ANYTHING : { all: [...units], needs: undefined };
  }

  #classEscape(): Part {
    return this.#take(/b/iy) ? ANYTHING : this.#escape();
  }

  #eitherOf(parts: readonly Part[]): Part {
    const [first] = parts;
    if (parts.length === 1 && first) return first;
    const all = parts.every((part) => part.all) ? distinct(parts.flatMap((part) => part.all ?? [])) : undefined;
    if (all && all.length <= MOST_FORMS) return { all, needs: undefined };
    const needs = parts.map((part) => this.needsOf(part));
    return {
      all: undefined,
      needs: needs.every((words) => words) ? distinct(needs.flatMap((words) => words ?? [])) : undefined,
    };
  }

  /** Parts that follow one another: as long as all that they can be is little, they are read together. */
  #inOrder(parts: readonly Part[]): Part {
    let forms: readonly string[] = [""];
    let needs: readonly string[] | undefined;
    let isWhole = true;
    const close = () => {
      needs = betterOf(needs, this.#wordsOf(forms));
      isWhole = false;
      forms = [""];
    };
    for (const part of parts) {
      if (part.all && part.all.length * forms.length <= MOST_FORMS) {
        const { all } = part;
        forms = distinct(forms.flatMap((form) => all.map((next) => form + next)));
        continue;
      }
      close();
      if (part.all) forms = part.all;
      needs = betterOf(needs, part.needs);
    }
    if (isWhole) return { all: forms, needs: undefined };
    close();
    return { all: undefined, needs };
  }

  /** Forms as words that can be looked for; undefined where one is too short, or nothing but gaps. */
  #wordsOf(forms: readonly string[]): readonly string[] | undefined {
    const words = distinct(forms.map(withGaps));
    return words.every((word) => word.length >= this.shortest && /[^ ]/.test(word)) ? words : undefined;
  }

  #isDone(): boolean {
    return this.#at >= this.source.length;
  }

  #peek(): string {
    return this.source.charAt(this.#at);
  }

  #next(): string {
    return this.source.charAt(this.#at++);
  }

  #takes(unit: string): boolean {
    if (this.#peek() !== unit) return false;
    this.#at++;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found) this.#at = pattern.lastIndex;
    return found ?? undefined;
  }
}

const only = (unit: string): Part => ({ all: [spell(unit)], needs: undefined });

/** A bound at the end of a form is a gap in the text where the form has a letter there; within it says nothing new. */
function withGaps(form: string): string {
  return form.replace(/^\|+(?=[a-z0_])|(?<=[a-z0_])\|+$/g, GAP).replaceAll(BOUND, "");
}

/** Of two lists of which a text must hold one word each, the one that is likely to be missed more often. */
function betterOf(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  return rarity(b) > rarity(a) ? b : a;
}

const rarity = (words: readonly string[]): number => Math.min(...words.map(weightOf)) - Math.log2(words.length) / 2;

/** How seldom a word is met: longer ones less, digits less than letters, and small words in most sentences. */
function weightOf(word: string): number {
  const letters = word.replaceAll(GAP, "");
  const digits = letters.match(/0/g)?.length ?? 0;
  return (
    (SMALL.test(letters) ? Math.min(letters.length, 1) : letters.length + 2 * digits) +
    (word.length - letters.length) / 2
  );
}

const SMALL = /^(?:an?|the|of|in|on|to|for|by|as|at|and|or|with|from|is|are|that|which|its?|we|our)?$/;

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
