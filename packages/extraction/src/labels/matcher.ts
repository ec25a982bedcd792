import { ANY, type Step, sequencesOf, TOKEN_FORMS } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** A pattern found: the row that holds it, and its tokens `[from, to)`. */
export interface Match {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A trie over symbols, one map for what must follow at once and one for what may follow a comma. */
interface Node {
  readonly next: Map<string, Node>;
  readonly nextAfterComma: Map<string, Node>;
  /** The rows whose patterns end here. */
  readonly rows: number[];
}

/** Tokens are looked up once and remembered; a corpus' rare words must not fill the memory. */
const REMEMBERED_TOKENS = 20_000;

/**
 * Compiles pattern lists into one trie that is walked from each token: time is proportional to the text,
 * whatever the number of patterns, since most tokens begin none of them.
 */
export function compileMatcher(rows: readonly (readonly string[])[]): (tokens: readonly Token[]) => Match[] {
  const root = newNode();
  rows.forEach((patterns, row) => {
    for (const pattern of patterns) for (const sequence of sequencesOf(pattern)) insert(root, sequence, row);
  });
  const symbolsOf = symbolLookup(rows.flat());
  return (tokens) => {
    const symbols = tokens.map((token) => symbolsOf(token.word));
    const found: Match[] = [];
    for (let from = 0; from < tokens.length; from++) walk(root, from, { tokens, symbols, from, found });
    return found;
  };
}

function newNode(): Node {
  return { next: new Map(), nextAfterComma: new Map(), rows: [] };
}

function insert(root: Node, sequence: readonly Step[], row: number): void {
  let node = root;
  for (const { symbol, afterComma } of sequence) {
    const edges = afterComma ? node.nextAfterComma : node.next;
    const child = edges.get(symbol) ?? newNode();
    edges.set(symbol, child);
    node = child;
  }
  if (!node.rows.includes(row)) node.rows.push(row);
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly symbols: readonly (readonly string[])[];
  readonly from: number;
  readonly found: Match[];
}

/** Follows every path that the tokens from `at` on allow; paths are as short as the patterns. */
function walk(node: Node, at: number, state: Walk): void {
  for (const row of node.rows) state.found.push({ row, from: state.from, to: at });
  const token = state.tokens[at];
  if (token === undefined) return;
  const after = at === state.from ? "space" : token.after;
  if (after === "stop") return;
  const symbols = state.symbols[at] ?? [];
  if (after === "space") follow(node.next, symbols, at, state);
  if (node.nextAfterComma.size > 0) follow(node.nextAfterComma, symbols, at, state);
}

function follow(edges: ReadonlyMap<string, Node>, symbols: readonly string[], at: number, state: Walk): void {
  for (const symbol of symbols) {
    const child = edges.get(symbol);
    if (child) walk(child, at + 1, state);
  }
  const any = edges.get(ANY);
  if (any) walk(any, at + 1, state);
}

/** From a token to the symbols that it is: itself, the prefixes that patterns use, the forms it has. */
function symbolLookup(patterns: readonly string[]): (word: string) => readonly string[] {
  const words = new Set(patterns.flatMap((pattern) => pattern.split(" ").map((word) => word.replace(/[?;]$/, ""))));
  const longest = Math.max(0, ...[...words].map((word) => word.length));
  const remembered = new Map<string, readonly string[]>();
  return (word) => {
    let symbols = remembered.get(word);
    if (!symbols) {
      symbols = symbolsOfWord(word, words, longest);
      if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
      remembered.set(word, symbols);
    }
    return symbols;
  };
}

function symbolsOfWord(word: string, words: ReadonlySet<string>, longest: number): string[] {
  const symbols = words.has(word) ? [word] : [];
  for (let length = 1; length <= Math.min(word.length, longest); length++) {
    const prefix = `${word.slice(0, length)}*`;
    if (words.has(prefix)) symbols.push(prefix);
  }
  if (word.length > MOST_FORMED) return symbols;
  for (const [name, form] of TOKEN_FORMS) if (words.has(name) && form.test(word)) symbols.push(name);
  return symbols;
}

/** Longer tokens have no form: keeps regular expressions off hostile text. */
const MOST_FORMED = 24;
