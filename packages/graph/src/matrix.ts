import type { Hierarchy } from "./hierarchy.ts";
import { compareText } from "./model.ts";

/** One paper that has something to say at a row and a column, e.g. weight-only quantization on the A100. */
export interface MatrixFact {
  readonly row: string;
  readonly column: string;
  readonly paper: string | number;
}

/** A value that was measured at a row and a column, e.g. a speedup; the largest of a cell is shown. */
export interface MatrixValue {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly measurement: number;
}

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly papers: number;
  readonly best: { readonly value: number; readonly measurement: number } | null;
}

export interface MatrixAxisItem {
  readonly id: string;
  readonly papers: number;
  /** How deep the item lies below the top of its family, 0 at the top. */
  readonly level: number;
  /** Narrower items that have papers of their own. */
  readonly narrower: number;
}

export interface Matrix {
  readonly rows: readonly MatrixAxisItem[];
  readonly columns: readonly MatrixAxisItem[];
  /** Only cells with papers. */
  readonly cells: readonly MatrixCell[];
}

export type MatrixOrder = "papers" | "name" | "similarity";

export interface MatrixInput {
  readonly facts: Iterable<MatrixFact>;
  readonly values: Iterable<MatrixValue>;
  readonly rowFamilies: Hierarchy;
  readonly columnFamilies: Hierarchy;
  readonly order: MatrixOrder;
  /** Items that are unfolded: their narrower items are listed below them. */
  readonly unfolded: ReadonlySet<string>;
  readonly name: (id: string) => string;
}

/**
 * Papers by row and column. A fact counts at its own items and at every broader one, each paper once
 * a cell, so a family's number is at most the sum of its parts and never counts a paper twice.
 */
export function buildMatrix(input: MatrixInput): Matrix {
  const tally = tallyFacts(input);
  const best = bestValues(input);
  const rows = axis(tally.rowPapers, tally.profiles.rows, input.rowFamilies, input);
  const columns = axis(tally.columnPapers, tally.profiles.columns, input.columnFamilies, input);
  const cells: MatrixCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const key = cellKey(row.id, column.id);
      const papers = tally.cells.get(key)?.size ?? 0;
      if (papers > 0) cells.push({ row: row.id, column: column.id, papers, best: best.get(key) ?? null });
    }
  }
  return { rows, columns, cells };
}

type PaperSets = Map<string, Set<string | number>>;

interface Tally {
  readonly cells: PaperSets;
  readonly rowPapers: PaperSets;
  readonly columnPapers: PaperSets;
  /** For each item, on which items of the other axis its papers lie: what similarity compares. */
  readonly profiles: { readonly rows: PaperSets; readonly columns: PaperSets };
}

function tallyFacts({ facts, rowFamilies, columnFamilies }: MatrixInput): Tally {
  const tally: Tally = {
    cells: new Map(),
    rowPapers: new Map(),
    columnPapers: new Map(),
    profiles: { rows: new Map(), columns: new Map() },
  };
  for (const { row, column, paper } of facts) {
    for (const r of [row, ...rowFamilies.ancestors(row)]) {
      add(tally.rowPapers, r, paper);
      for (const c of [column, ...columnFamilies.ancestors(column)]) {
        add(tally.columnPapers, c, paper);
        add(tally.cells, cellKey(r, c), paper);
        add(tally.profiles.rows, r, c);
        add(tally.profiles.columns, c, r);
      }
    }
  }
  return tally;
}

function bestValues({ values, rowFamilies, columnFamilies }: MatrixInput) {
  const best = new Map<string, { value: number; measurement: number }>();
  for (const { row, column, value, measurement } of values) {
    for (const r of [row, ...rowFamilies.ancestors(row)]) {
      for (const c of [column, ...columnFamilies.ancestors(column)]) {
        const key = cellKey(r, c);
        const old = best.get(key);
        if (old === undefined || value > old.value) best.set(key, { value, measurement });
      }
    }
  }
  return best;
}

/** The tops of the families in the asked order, with the narrower items of unfolded ones below them. */
function axis(papers: PaperSets, profiles: PaperSets, families: Hierarchy, input: MatrixInput): MatrixAxisItem[] {
  const sort = sorter(papers, profiles, input);
  const items: MatrixAxisItem[] = [];
  const listed = new Set<string>();
  const visit = (ids: readonly string[], level: number): void => {
    for (const id of sort(ids)) {
      if (listed.has(id)) continue;
      listed.add(id);
      const narrower = families.children(id).filter((child) => papers.has(child));
      items.push({ id, papers: papers.get(id)?.size ?? 0, level, narrower: narrower.length });
      if (input.unfolded.has(id)) visit(narrower, level + 1);
    }
  };
  const isTop = (id: string): boolean => !families.parents(id).some((parent) => papers.has(parent));
  visit([...papers.keys()].filter(isTop), 0);
  return items;
}

function sorter(papers: PaperSets, profiles: PaperSets, input: MatrixInput) {
  const byName = (a: string, b: string): number => compareText(input.name(a), input.name(b)) || compareText(a, b);
  const byCount = (a: string, b: string): number =>
    (papers.get(b)?.size ?? 0) - (papers.get(a)?.size ?? 0) || byName(a, b);
  if (input.order === "name") return (ids: readonly string[]) => [...ids].sort(byName);
  if (input.order === "papers") return (ids: readonly string[]) => [...ids].sort(byCount);
  return (ids: readonly string[]) => chainBySimilarity([...ids].sort(byCount), profiles);
}

/** Starts at the first and goes on to whatever is most like the last (Jaccard), so that like lies by like. */
function chainBySimilarity(ids: readonly string[], profiles: PaperSets): string[] {
  const left = [...ids];
  const chain: string[] = left.splice(0, 1);
  while (left.length > 0) {
    const last = profiles.get(chain.at(-1) ?? "") ?? new Set();
    const scores = left.map((id) => jaccard(last, profiles.get(id) ?? new Set()));
    const best = scores.indexOf(Math.max(...scores));
    chain.push(...left.splice(best, 1));
  }
  return chain;
}

function jaccard(a: ReadonlySet<string | number>, b: ReadonlySet<string | number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function cellKey(row: string, column: string): string {
  return `${row}\t${column}`;
}

function add(sets: PaperSets, key: string, value: string | number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
