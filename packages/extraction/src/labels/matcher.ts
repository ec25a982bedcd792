import { packRows } from "@accelgraph/lexicon";
import { ANY, type Step, sequencesOf, symbolsIn } from "./pattern.ts";
import { createSymbolTable, NO_SYMBOLS, oncePerSet, type StemNumber, type SymbolTable } from "./symbols.ts";
import { AFTER_SPACE, AFTER_STOP, readTokens, Tokens } from "./tokens.ts";

/** A pattern found: the row that holds it, and its tokens `[from, to)`. */
export interface Match {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface Matcher {
  /** The symbols of the patterns and of the words beside them. */
  readonly symbols: SymbolTable;
  /** The tokens of a stretch of text, as `match` wants them; the next stretch takes their place. */
  tokens(text: string, start: number, end: number): Tokens;
  /** All matches of all rows, by where they start. */
  match(tokens: Tokens): Match[];
}

/**
 * A trie over symbols in flat arrays: what one abstract touches of it fits the nearest cache of a processor, where
 * nodes as objects with maps took twice the time on a text that was not read before.
 */
interface PatternTrie {
  /** Children of a node by what must follow at once: `PackedRows.cells`. */
  readonly cells: Int32Array;
  /** By node, side by side: see the four below. */
  readonly nodes: Int32Array;
  /** The rows whose patterns end at a node: `ending[ENDS_AT .. ENDS_AT of the next]`. */
  readonly ending: Int32Array;
}

/** What stands of a node in `nodes`. */
const NODE = 4;
/** `PackedRows.base`; -1 where it has no children. */
const BASE = 0;
/** The child that any token leads to, and the node with the edges that may follow a comma; -1 for none. */
const ANY_CHILD = 1;
const AFTER_COMMA = 2;
const ENDS_AT = 3;

/**
 * Compiles pattern lists into one trie that is walked from each token: time is proportional to the text,
 * whatever the number of patterns, since most tokens begin none of them.
 * @param otherWords words that are no patterns but shall be symbols, for who reads the tokens further
 * @param stemNumber numbers the stems of words, for who reads these
 */
export function compileMatcher(
  rows: readonly (readonly string[])[],
  otherWords: readonly string[] = [],
  stemNumber?: StemNumber,
): Matcher {
  const symbols = createSymbolTable([ANY, ...symbolsIn(rows.flat()), ...otherWords], stemNumber);
  const trie = buildTrie(rows, symbols);
  const openings = openingsOf(trie, symbols);
  const read = new Tokens();
  return {
    symbols,
    tokens: (text, start, end) => {
      readTokens(read, text, start, end, symbols);
      return read;
    },
    match: (tokens) => {
      const state: Walk = { trie, tokens, symbols, from: 0, found: [] };
      for (let from = 0; from < tokens.length; from++) {
        const set = tokens.sets[from] as number;
        if (set === NO_SYMBOLS) continue;
        state.from = from;
        for (const node of openings(set)) walk(node, from + 1, state);
      }
      return state.found;
    },
  };
}

/** The nodes that a token with a set of symbols leads to; worked out once a set, since the same words open most matches. */
function openingsOf(trie: PatternTrie, symbols: SymbolTable): (set: number) => readonly number[] {
  return oncePerSet((set) =>
    symbols
      .symbolsIn(set)
      .map((symbol) => childBy(trie, ROOT, symbol))
      .filter((node) => node >= 0),
  );
}

/** The child of a node by a symbol, or -1. */
function childBy({ cells, nodes }: PatternTrie, node: number, symbol: number): number {
  const base = nodes[node * NODE + BASE] as number;
  if (base < 0) return -1;
  const slot = (base + symbol) * 2;
  return cells[slot] === node ? (cells[slot + 1] as number) : -1;
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

function packed(growing: readonly Growing[], symbols: number): PatternTrie {
  const { base, cells } = packRows(
    growing.map((node) => node.children),
    symbols,
  );
  let ends = 0;
  const nodes = growing.flatMap(({ children, any, afterComma, rows }, node) => {
    const endsAt = ends;
    ends += rows.length;
    return [children.size === 0 ? -1 : (base[node] as number), any, afterComma, endsAt];
  });
  return {
    cells,
    nodes: Int32Array.from([...nodes, -1, -1, -1, ends]),
    ending: Int32Array.from(growing.flatMap((node) => node.rows)),
  };
}

interface Walk {
  readonly trie: PatternTrie;
  readonly tokens: Tokens;
  readonly symbols: SymbolTable;
  from: number;
  readonly found: Match[];
}

/** Follows every path that the tokens from `at` on allow; paths are as short as the patterns. */
function walk(node: number, at: number, state: Walk): void {
  const { nodes, ending } = state.trie;
  const last = nodes[(node + 1) * NODE + ENDS_AT] as number;
  for (let i = nodes[node * NODE + ENDS_AT] as number; i < last; i++) {
    state.found.push({ row: ending[i] as number, from: state.from, to: at });
  }
  const { tokens } = state;
  if (at >= tokens.length || tokens.gaps[at] === AFTER_STOP) return;
  const set = tokens.sets[at] as number;
  if (tokens.gaps[at] === AFTER_SPACE) follow(node, at, set, state);
  const comma = nodes[node * NODE + AFTER_COMMA] as number;
  if (comma >= 0) follow(comma, at, set, state);
}

function follow(node: number, at: number, set: number, state: Walk): void {
  const { trie, symbols } = state;
  if (set !== NO_SYMBOLS && (trie.nodes[node * NODE + BASE] as number) >= 0) {
    for (const symbol of symbols.symbolsIn(set)) {
      const child = childBy(trie, node, symbol);
      if (child >= 0) walk(child, at + 1, state);
    }
  }
  const any = trie.nodes[node * NODE + ANY_CHILD] as number;
  if (any >= 0) walk(any, at + 1, state);
}
