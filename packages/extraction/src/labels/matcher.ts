import { ANY, type Step, sequencesOf, symbolsIn } from "./pattern.ts";
import { createSymbolTable, NO_SYMBOLS, type SymbolTable } from "./symbols.ts";
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

/** Where a node of the pattern trie goes on to, by symbol; what any token leads to stands apart. */
interface Edges {
  readonly bySymbol: Map<number, Node>;
  any: Node | undefined;
}

/** A trie over symbols, with edges for what must follow at once and for what may follow a comma. */
interface Node {
  /** None where no pattern goes on. */
  next: Edges | undefined;
  nextAfterComma: Edges | undefined;
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
  const openings = openingsOf(root, symbols);
  return {
    symbols,
    tokens: (text, start, end) => tokensOf(text, start, end, symbols),
    match: (tokens) => {
      const found: Match[] = [];
      for (let from = 0; from < tokens.length; from++) {
        const { set } = tokens[from] as Token;
        if (set === NO_SYMBOLS) continue;
        for (const node of openings(set)) walk(node, from + 1, { tokens, symbols, from, found });
      }
      return found;
    },
  };
}

/** What a token with a set of symbols begins; worked out once a set, since the same few words open most matches. */
function openingsOf(root: Node, symbols: SymbolTable): (set: number) => readonly Node[] {
  const known: (readonly Node[] | undefined)[] = [];
  return (set) => {
    const made = known[set] ?? symbols.symbolsIn(set).flatMap((symbol) => root.next?.bySymbol.get(symbol) ?? []);
    known[set] = made;
    return made;
  };
}

function newNode(): Node {
  return { next: undefined, nextAfterComma: undefined, rows: [] };
}

function insert(root: Node, steps: readonly Step[], row: number, symbols: SymbolTable): void {
  let node = root;
  for (const { symbol, afterComma } of steps) {
    const place = afterComma ? "nextAfterComma" : "next";
    node[place] ??= { bySymbol: new Map(), any: undefined };
    node = grow(node[place], symbol, symbols);
  }
  if (!node.rows.includes(row)) node.rows.push(row);
}

function grow(edges: Edges, symbol: string, symbols: SymbolTable): Node {
  if (symbol === ANY) {
    edges.any ??= newNode();
    return edges.any;
  }
  const id = symbols.idOf(symbol) as number;
  const child = edges.bySymbol.get(id) ?? newNode();
  edges.bySymbol.set(id, child);
  return child;
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly symbols: SymbolTable;
  readonly from: number;
  readonly found: Match[];
}

/** Follows every path that the tokens from `at` on allow; paths are as short as the patterns. */
function walk(node: Node, at: number, state: Walk): void {
  for (const row of node.rows) state.found.push({ row, from: state.from, to: at });
  const token = state.tokens[at];
  if (token === undefined || token.after === "stop") return;
  if (node.next && token.after === "space") follow(node.next, at, token.set, state);
  if (node.nextAfterComma) follow(node.nextAfterComma, at, token.set, state);
}

function follow({ bySymbol, any }: Edges, at: number, set: number, state: Walk): void {
  if (set !== NO_SYMBOLS) {
    for (const symbol of state.symbols.symbolsIn(set)) {
      const child = bySymbol.get(symbol);
      if (child) walk(child, at + 1, state);
    }
  }
  if (any) walk(any, at + 1, state);
}
