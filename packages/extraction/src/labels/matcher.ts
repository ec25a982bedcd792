import { childOf, type PackedRows, packRows } from "@accelgraph/lexicon";
import { ANY, type Step, sequencesOf, symbolsIn } from "./pattern.ts";
import { createSymbolTable, NO_SYMBOLS, oncePerSet, type SymbolTable } from "./symbols.ts";
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

/**
 * A trie over symbols in flat arrays: what one abstract touches of it fits the nearest cache of a processor, where
 * nodes as objects with maps took twice the time on a text that was not read before.
 */
interface PatternTrie {
  /** Children of a node by what must follow at once. */
  readonly rows: PackedRows;
  /** By node: the child that any token leads to, and the node with the edges that may follow a comma; -1 for none. */
  readonly any: Int32Array;
  readonly afterComma: Int32Array;
  /** The rows whose patterns end at a node: `ending[endsAt[node] .. endsAt[node + 1]]`. */
  readonly endsAt: Int32Array;
  readonly ending: Int32Array;
}

/**
 * Compiles pattern lists into one trie that is walked from each token: time is proportional to the text,
 * whatever the number of patterns, since most tokens begin none of them.
 * @param otherWords words that are no patterns but shall be symbols, for who reads the tokens further
 */
export function compileMatcher(rows: readonly (readonly string[])[], otherWords: readonly string[] = []): Matcher {
  const symbols = createSymbolTable([ANY, ...symbolsIn(rows.flat()), ...otherWords]);
  const trie = buildTrie(rows, symbols);
  const openings = openingsOf(trie, symbols);
  return {
    symbols,
    tokens: (text, start, end) => tokensOf(text, start, end, symbols),
    match: (tokens) => {
      const found: Match[] = [];
      for (let from = 0; from < tokens.length; from++) {
        const { set } = tokens[from] as Token;
        if (set === NO_SYMBOLS) continue;
        for (const node of openings(set)) walk(node, from + 1, { trie, tokens, symbols, from, found });
      }
      return found;
    },
  };
}

/** The nodes that a token with a set of symbols leads to; worked out once a set, since the same words open most matches. */
function openingsOf({ rows }: PatternTrie, symbols: SymbolTable): (set: number) => readonly number[] {
  return oncePerSet((set) =>
    symbols
      .symbolsIn(set)
      .map((symbol) => childOf(rows, ROOT, symbol))
      .filter((node) => node >= 0),
  );
}

const ROOT = 0;

/** A node while the trie is built. */
interface Growing {
  readonly children: Map<number, number>;
  readonly rows: number[];
  any: number;
  afterComma: number;
}

function buildTrie(rows: readonly (readonly string[])[], symbols: SymbolTable): PatternTrie {
  const nodes: Growing[] = [];
  const add = () => nodes.push({ children: new Map(), rows: [], any: -1, afterComma: -1 }) - 1;
  add();
  const grow = (from: number, { symbol, afterComma }: Step): number => {
    const start = nodes[from] as Growing;
    if (afterComma && start.afterComma < 0) start.afterComma = add();
    const edges = afterComma ? (nodes[start.afterComma] as Growing) : start;
    const id = symbols.idOf(symbol) as number;
    const child = symbol === ANY ? edges.any : (edges.children.get(id) ?? -1);
    if (child >= 0) return child;
    const made = add();
    if (symbol === ANY) edges.any = made;
    else edges.children.set(id, made);
    return made;
  };
  rows.forEach((patterns, row) => {
    for (const steps of patterns.flatMap(sequencesOf)) {
      const { rows: here } = nodes[steps.reduce(grow, ROOT)] as Growing;
      if (!here.includes(row)) here.push(row);
    }
  });
  return packed(nodes, symbols.size);
}

function packed(nodes: readonly Growing[], symbols: number): PatternTrie {
  const endsAt = new Int32Array(nodes.length + 1);
  nodes.forEach(({ rows }, node) => {
    endsAt[node + 1] = (endsAt[node] as number) + rows.length;
  });
  return {
    rows: packRows(
      nodes.map((node) => node.children),
      symbols,
    ),
    any: Int32Array.from(nodes, (node) => node.any),
    afterComma: Int32Array.from(nodes, (node) => node.afterComma),
    endsAt,
    ending: Int32Array.from(nodes.flatMap((node) => node.rows)),
  };
}

interface Walk {
  readonly trie: PatternTrie;
  readonly tokens: readonly Token[];
  readonly symbols: SymbolTable;
  readonly from: number;
  readonly found: Match[];
}

/** Follows every path that the tokens from `at` on allow; paths are as short as the patterns. */
function walk(node: number, at: number, state: Walk): void {
  const { endsAt, ending, afterComma } = state.trie;
  const last = endsAt[node + 1] as number;
  for (let i = endsAt[node] as number; i < last; i++) {
    state.found.push({ row: ending[i] as number, from: state.from, to: at });
  }
  const token = state.tokens[at];
  if (token === undefined || token.after === "stop") return;
  if (token.after === "space") follow(node, at, token.set, state);
  const comma = afterComma[node] as number;
  if (comma >= 0) follow(comma, at, token.set, state);
}

function follow(node: number, at: number, set: number, state: Walk): void {
  if (set !== NO_SYMBOLS) {
    for (const symbol of state.symbols.symbolsIn(set)) {
      const child = childOf(state.trie.rows, node, symbol);
      if (child >= 0) walk(child, at + 1, state);
    }
  }
  const any = state.trie.any[node] as number;
  if (any >= 0) walk(any, at + 1, state);
}
