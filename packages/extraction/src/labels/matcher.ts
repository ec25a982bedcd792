import { ANY, type Step, sequencesOf, symbolsIn } from "./pattern.ts";
import { createSymbolTable, type SymbolTable } from "./symbols.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A pattern found: the row that holds it, and its tokens `[from, to)`. */
export interface Match {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface Matcher {
  /** The symbols of the patterns and of the words beside them. */
  readonly symbols: SymbolTable;
  /** The tokens of a stretch of text, as `match` wants them. */
  tokens(text: string, start: number, end: number): Token[];
  /** All matches of all rows, by where they start. */
  match(tokens: readonly Token[]): Match[];
}

/** A trie over symbols, one map for what must follow at once and one for what may follow a comma. */
interface Node {
  readonly next: Map<number, Node>;
  readonly nextAfterComma: Map<number, Node>;
  /** The rows whose patterns end here. */
  readonly rows: number[];
}

/**
 * Compiles pattern lists into one trie that is walked from each token: time is proportional to the text,
 * whatever the number of patterns, since most tokens begin none of them.
 * @param otherWords words that are no patterns but shall be symbols, for who reads the tokens further
 */
export function compileMatcher(rows: readonly (readonly string[])[], otherWords: readonly string[] = []): Matcher {
  const symbols = createSymbolTable([ANY, ...symbolsIn(rows.flat()), ...otherWords]);
  const root = newNode();
  rows.forEach((patterns, row) => {
    for (const pattern of patterns) for (const steps of sequencesOf(pattern)) insert(root, steps, row, symbols);
  });
  const any = symbols.idOf(ANY) as number;
  const openings = Array.from({ length: symbols.size }, (_, id) => root.next.get(id));
  return {
    symbols,
    tokens: (text, start, end) => tokensOf(text, start, end, symbols),
    match: (tokens) => {
      const found: Match[] = [];
      for (let from = 0; from < tokens.length; from++) {
        for (const symbol of (tokens[from] as Token).symbols) {
          const node = openings[symbol];
          if (node) walk(node, from + 1, { tokens, from, found, any });
        }
      }
      return found;
    },
  };
}

function newNode(): Node {
  return { next: new Map(), nextAfterComma: new Map(), rows: [] };
}

function insert(root: Node, steps: readonly Step[], row: number, symbols: SymbolTable): void {
  let node = root;
  for (const { symbol, afterComma } of steps) {
    const edges = afterComma ? node.nextAfterComma : node.next;
    const id = symbols.idOf(symbol) as number;
    const child = edges.get(id) ?? newNode();
    edges.set(id, child);
    node = child;
  }
  if (!node.rows.includes(row)) node.rows.push(row);
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly found: Match[];
  readonly any: number;
}

/** Follows every path that the tokens from `at` on allow; paths are as short as the patterns. */
function walk(node: Node, at: number, state: Walk): void {
  for (const row of node.rows) state.found.push({ row, from: state.from, to: at });
  const token = state.tokens[at];
  if (token === undefined || token.after === "stop") return;
  if (token.after === "space") follow(node.next, at, state);
  if (node.nextAfterComma.size > 0) follow(node.nextAfterComma, at, state);
}

function follow(edges: ReadonlyMap<number, Node>, at: number, state: Walk): void {
  if (edges.size === 0) return;
  for (const symbol of (state.tokens[at] as Token).symbols) {
    const child = edges.get(symbol);
    if (child) walk(child, at + 1, state);
  }
  const any = edges.get(state.any);
  if (any) walk(any, at + 1, state);
}
