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

/**
 * What a word of a text is to patterns: the symbols (see `pattern.ts`) that it has. A letter trie read
 * straight from the text, since most words of an abstract are no symbol and fall out after a few letters.
 */
export class SymbolTrie {
  readonly #ids = new Map<string, number>();
  /** `LETTERS` children a node; 0 is none, for nothing leads back to the root. */
  readonly #children: number[] = Array<number>(LETTERS).fill(0);
  readonly #word: number[] = [-1];
  readonly #prefix: number[] = [-1];
  readonly #forms: (readonly [id: number, form: RegExp])[] = [];
  readonly #suffixes: (readonly [id: number, suffix: string])[] = [];

  constructor(symbols: Iterable<string>) {
    for (const symbol of new Set(symbols)) this.#add(symbol, this.#ids.size);
  }

  /** The number of a symbol; undefined where it is not one. */
  idOf(symbol: string): number | undefined {
    return this.#ids.get(symbol);
  }

  get size(): number {
    return this.#ids.size;
  }

  #add(symbol: string, id: number): void {
    this.#ids.set(symbol, id);
    const form = TOKEN_FORMS.get(symbol);
    if (form) this.#forms.push([id, form]);
    else if (symbol.startsWith("*")) this.#suffixes.push([id, symbol.slice(1)]);
    else this.#addToTrie(symbol, id);
  }

  #addToTrie(symbol: string, id: number): void {
    const isPrefix = symbol.endsWith("*");
    let node = 0;
    for (const letter of isPrefix ? symbol.slice(0, -1) : symbol) node = this.#child(node, letter);
    (isPrefix ? this.#prefix : this.#word)[node] = id;
  }

  #child(node: number, letter: string): number {
    const at = node * LETTERS + (PLACES[letter.charCodeAt(0)] ?? -1);
    const known = this.#children[at] as number;
    if (known > 0) return known;
    const child = this.#word.length;
    this.#children[at] = child;
    for (let i = 0; i < LETTERS; i++) this.#children.push(0);
    this.#word.push(-1);
    this.#prefix.push(-1);
    return child;
  }

  /** The symbols of the word at `[start, end)` of a text, in either case. */
  symbolsOf(text: string, start: number, end: number, hasDigit: boolean): readonly number[] {
    let found = NONE;
    let node = 0;
    for (let at = start; at < end; at++) {
      const place = PLACES[text.charCodeAt(at)] ?? -1;
      node = place < 0 ? 0 : (this.#children[node * LETTERS + place] as number);
      if (node === 0) break;
      const prefix = this.#prefix[node] as number;
      if (prefix >= 0) found = [...found, prefix];
    }
    const word = node > 0 ? (this.#word[node] as number) : -1;
    if (word >= 0) found = [...found, word];
    for (const [id, suffix] of this.#suffixes) if (endsWith(text, start, end, suffix)) found = [...found, id];
    if (!hasDigit || end - start > LONGEST_FORMED) return found;
    const lower = text.slice(start, end).toLowerCase();
    const formed = this.#forms.filter(([, form]) => form.test(lower)).map(([id]) => id);
    return formed.length > 0 ? [...found, ...formed] : found;
  }
}

/** Whether the word at `[start, end)` is longer than a suffix and ends so, in either case. */
function endsWith(text: string, start: number, end: number, suffix: string): boolean {
  if (end - start <= suffix.length) return false;
  for (let i = 1; i <= suffix.length; i++) {
    if (PLACES[text.charCodeAt(end - i)] !== PLACES[suffix.charCodeAt(suffix.length - i)]) return false;
  }
  return true;
}
