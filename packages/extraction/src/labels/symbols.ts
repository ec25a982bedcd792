import { childOf, type PackedRows, packRows } from "@accelgraph/lexicon";
import { TOKEN_FORMS } from "./pattern.ts";
import { WordMemo } from "./word-memo.ts";

/** Letters of either case and digits. */
const ALPHABET = 36;
/** Forms are of words with a digit; longer words have none: keeps regular expressions off hostile text. */
const LONGEST_FORMED = 24;

/** From a character code to its place in the alphabet, or -1. */
const PLACES = Int8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return code >= 48 && code <= 57 ? code - 22 : -1;
});

/** The number of the set without symbols: what most words of a text are. */
export const NO_SYMBOLS = 0;

/**
 * What words of a text are to patterns. A word may be several symbols ("pruning": `pruning`, `prun*`); each set
 * of symbols that some word is has a number, so that what follows from a set is worked out once and looked up.
 */
export interface SymbolTable {
  readonly size: number;
  /** The number of a symbol; undefined where it is not one. */
  idOf(symbol: string): number | undefined;
  /**
   * What the word at `[start, end)` of a text is, in either case: the set of its symbols (see `pattern.ts`) and the
   * number of its stem in one, so that to ask for both is to look once. See `setIn` and `stemIn`.
   */
  wordOf(text: string, start: number, end: number): number;
  /** The symbols of a set. */
  symbolsIn(set: number): readonly number[];
}

/** Sets are some thousands. */
const SET_BITS = 16;

/** The set of symbols of a word. */
export function setIn(word: number): number {
  return word & ((1 << SET_BITS) - 1);
}

/** The number of the stem of a word; 0 where it has none. */
export function stemIn(word: number): number {
  return word >> SET_BITS;
}

/**
 * A function of the number of a set that is worked out once for each. The answers stand in a list without gaps, which
 * engines read many times as fast as one with gaps.
 */
export function oncePerSet<T>(workOut: (set: number) => T): (set: number) => T {
  const known: (T | undefined)[] = [];
  return (set) => {
    const before = set < known.length ? known[set] : undefined;
    if (before !== undefined) return before;
    const made = workOut(set);
    while (known.length <= set) known.push(undefined);
    known[set] = made;
    return made;
  };
}

/** A letter trie, and the set of a word that ends or goes astray at a node. */
interface LetterTrie {
  readonly rows: PackedRows;
  /** By node: the set of a word that goes on in a way that no symbol does, and of one that ends here. */
  readonly astray: Int32Array;
  readonly ending: Int32Array;
}

/** Gives a word the number of its stem, or 0. */
export type StemNumber = (word: string) => number;

/**
 * Makes the table of a set of symbols: a letter trie that is read straight from the text, and is asked once for
 * each word.
 */
export function createSymbolTable(symbols: Iterable<string>, stemNumber: StemNumber = () => 0): SymbolTable {
  const names = [...new Set(symbols)];
  const ids = new Map(names.map((symbol, id) => [symbol, id]));
  const forms = names.flatMap((symbol, id) => {
    const form = TOKEN_FORMS.get(symbol);
    return form ? [{ id, form }] : [];
  });
  const suffixes = suffixesByLastLetter(names);
  const sets = new SymbolSets();
  const { rows, astray, ending } = buildTrie(names, sets);

  const setOf = (text: string, start: number, end: number): number => {
    let node = 0;
    let at = start;
    for (; at < end; at++) {
      const place = PLACES[text.charCodeAt(at)] ?? -1;
      const child = place < 0 ? -1 : childOf(rows, node, place);
      if (child < 0) break;
      node = child;
    }
    let set = (at === end ? ending[node] : astray[node]) as number;
    const last = suffixes[PLACES[text.charCodeAt(end - 1)] ?? -1];
    if (last) for (const { id, suffix } of last) if (endsWith(text, start, end, suffix)) set = sets.with(set, id);
    if (end - start > LONGEST_FORMED) return set;
    const lower = text.slice(start, end).toLowerCase();
    if (!/\d/.test(lower)) return set;
    for (const { id, form } of forms) if (form.test(lower)) set = sets.with(set, id);
    return set;
  };
  const memo = new WordMemo(
    (text, start, end) => (stemNumber(text.slice(start, end)) << SET_BITS) | setOf(text, start, end),
  );
  return {
    size: names.length,
    idOf: (symbol) => ids.get(symbol),
    wordOf: (text, start, end) => memo.answer(text, start, end),
    symbolsIn: (set) => sets.symbolsIn(set),
  };
}

/** Sets of symbols by number. There are few: they come of the symbols, not of the texts. */
class SymbolSets {
  readonly #sets: (readonly number[])[] = [[]];
  readonly #grown = new Map<string, number>();

  symbolsIn(set: number): readonly number[] {
    return this.#sets[set] as readonly number[];
  }

  /** The number of a set with one symbol more. */
  with(set: number, symbol: number): number {
    const key = `${set} ${symbol}`;
    const known = this.#grown.get(key);
    if (known !== undefined) return known;
    const made = this.#sets.push([...this.symbolsIn(set), symbol]) - 1;
    this.#grown.set(key, made);
    return made;
  }
}

function buildTrie(names: readonly string[], sets: SymbolSets): LetterTrie {
  const children: Map<number, number>[] = [new Map()];
  const parents: number[] = [0];
  const words = new Map<number, number>();
  const prefixes = new Map<number, number>();
  const grow = (node: number, letter: string): number => {
    const place = PLACES[letter.charCodeAt(0)] ?? 0;
    const known = children[node]?.get(place);
    if (known !== undefined) return known;
    const child = children.push(new Map()) - 1;
    parents.push(node);
    children[node]?.set(place, child);
    return child;
  };
  names.forEach((symbol, id) => {
    if (!/^[a-z0-9]+\*?$/.test(symbol)) return;
    const isPrefix = symbol.endsWith("*");
    const node = [...(isPrefix ? symbol.slice(0, -1) : symbol)].reduce(grow, 0);
    (isPrefix ? prefixes : words).set(node, id);
  });
  const astray = new Int32Array(children.length);
  const ending = new Int32Array(children.length);
  // A node's parent comes before it, so that its set is there.
  parents.forEach((parent, node) => {
    const [prefix, word] = [prefixes.get(node), words.get(node)];
    const above = node === 0 ? NO_SYMBOLS : (astray[parent] as number);
    const here = prefix === undefined ? above : sets.with(above, prefix);
    astray[node] = here;
    ending[node] = word === undefined ? here : sets.with(here, word);
  });
  return { rows: packRows(children, ALPHABET), astray, ending };
}

interface Suffix {
  readonly id: number;
  readonly suffix: string;
}

function suffixesByLastLetter(names: readonly string[]): readonly (readonly Suffix[] | undefined)[] {
  const byLetter: Suffix[][] = [];
  names.forEach((symbol, id) => {
    if (!symbol.startsWith("*")) return;
    const place = PLACES[symbol.charCodeAt(symbol.length - 1)] ?? 0;
    byLetter[place] = [...(byLetter[place] ?? []), { id, suffix: symbol.slice(1) }];
  });
  return Array.from({ length: ALPHABET }, (_, place) => byLetter[place]);
}

/** Whether the word at `[start, end)` is longer than a suffix and ends so, in either case. */
function endsWith(text: string, start: number, end: number, suffix: string): boolean {
  if (end - start <= suffix.length) return false;
  for (let i = 1; i <= suffix.length; i++) {
    if (PLACES[text.charCodeAt(end - i)] !== PLACES[suffix.charCodeAt(suffix.length - i)]) return false;
  }
  return true;
}
