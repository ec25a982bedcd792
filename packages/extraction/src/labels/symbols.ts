import { TOKEN_FORMS } from "./pattern.ts";

const LETTERS = 36;
const NONE: readonly number[] = Object.freeze([]);
/** Forms are of words with a digit; longer words have none: keeps regular expressions off hostile text. */
const LONGEST_FORMED = 24;

/** From a character code to its place in the trie (letters of either case, digits), or -1. */
const PLACES = Int8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return code >= 48 && code <= 57 ? code - 22 : -1;
});

/** What words of a text are to patterns. */
export interface SymbolTable {
  readonly size: number;
  /** The number of a symbol; undefined where it is not one. */
  idOf(symbol: string): number | undefined;
  /** The symbols (see `pattern.ts`) of the word at `[start, end)` of a text, in either case. Not to be changed. */
  symbolsOf(text: string, start: number, end: number, hasDigit: boolean): readonly number[];
}

/** A letter trie: `LETTERS` children a node (0 is none), and what a word is that ends or goes astray there. */
interface LetterTrie {
  readonly children: number[];
  /** By node: the symbols of a word that goes on in a way that no symbol does, and of one that ends here. */
  readonly astray: (readonly number[])[];
  readonly ending: (readonly number[])[];
}

/**
 * Makes the table of a set of symbols: a letter trie that is read straight from the text, since most words of
 * an abstract are no symbol and fall out after a few letters. Lists of symbols are made once, not per word.
 */
export function createSymbolTable(symbols: Iterable<string>): SymbolTable {
  const names = [...new Set(symbols)];
  const ids = new Map(names.map((symbol, id) => [symbol, id]));
  const forms = names.flatMap((symbol, id) => {
    const form = TOKEN_FORMS.get(symbol);
    return form ? [{ id, form }] : [];
  });
  const suffixes = names.flatMap((symbol, id) => (symbol.startsWith("*") ? [{ id, suffix: symbol.slice(1) }] : []));
  const { children, astray, ending } = buildTrie(names);
  const next = Int32Array.from(children);

  const symbolsOf = (text: string, start: number, end: number, hasDigit: boolean): readonly number[] => {
    let node = 0;
    let at = start;
    for (; at < end; at++) {
      const place = PLACES[text.charCodeAt(at)] ?? -1;
      const child = place < 0 ? 0 : (next[node * LETTERS + place] as number);
      if (child === 0) break;
      node = child;
    }
    let found = (at === end ? ending[node] : astray[node]) ?? NONE;
    for (const { id, suffix } of suffixes) if (endsWith(text, start, end, suffix)) found = [...found, id];
    if (!hasDigit || end - start > LONGEST_FORMED) return found;
    const lower = text.slice(start, end).toLowerCase();
    for (const { id, form } of forms) if (form.test(lower)) found = [...found, id];
    return found;
  };
  return { size: names.length, idOf: (symbol) => ids.get(symbol), symbolsOf };
}

function buildTrie(names: readonly string[]): LetterTrie {
  const children: number[] = Array<number>(LETTERS).fill(0);
  const parents: number[] = [0];
  const words = new Map<number, number>();
  const prefixes = new Map<number, number>();
  const childOf = (node: number, letter: string): number => {
    const place = node * LETTERS + (PLACES[letter.charCodeAt(0)] ?? 0);
    if (children[place] === 0) {
      children[place] = parents.length;
      parents.push(node);
      for (let i = 0; i < LETTERS; i++) children.push(0);
    }
    return children[place] as number;
  };
  names.forEach((symbol, id) => {
    if (!/^[a-z0-9]+\*?$/.test(symbol)) return;
    const isPrefix = symbol.endsWith("*");
    const node = [...(isPrefix ? symbol.slice(0, -1) : symbol)].reduce(childOf, 0);
    (isPrefix ? prefixes : words).set(node, id);
  });
  const astray: (readonly number[])[] = [];
  // A node's parent comes before it, so that its list is there.
  parents.forEach((parent, node) => {
    const prefix = prefixes.get(node);
    const above = node === 0 ? NONE : (astray[parent] as readonly number[]);
    astray.push(prefix === undefined ? above : [...above, prefix]);
  });
  const ending = astray.map((list, node) => (words.has(node) ? [...list, words.get(node) as number] : list));
  return { children, astray, ending };
}

/** Whether the word at `[start, end)` is longer than a suffix and ends so, in either case. */
function endsWith(text: string, start: number, end: number, suffix: string): boolean {
  if (end - start <= suffix.length) return false;
  for (let i = 1; i <= suffix.length; i++) {
    if (PLACES[text.charCodeAt(end - i)] !== PLACES[suffix.charCodeAt(suffix.length - i)]) return false;
  }
  return true;
}
