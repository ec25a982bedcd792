import type { Hierarchy } from "./hierarchy.ts";
import { compareText } from "./model.ts";

/** A cell that papers fill, already rolled up both families: a paper on the A100 fills Ampere and GPU too. */
export interface MatrixCell {
  readonly row: string;
  readonly column: string;
}

export interface MatrixItem {
  readonly id: string;
  /** How deep the item lies below the top of its family, 0 at the top. */
  readonly level: number;
  /** Narrower items that fill cells of their own. */
  readonly narrower: number;
}

export interface Matrix {
  readonly rows: readonly MatrixItem[];
  readonly columns: readonly MatrixItem[];
}

export type MatrixOrder = "papers" | "name" | "similarity";

export interface MatrixInput {
  readonly cells: readonly MatrixCell[];
  readonly families: Hierarchy;
  readonly order: MatrixOrder;
  /** Items that are unfolded: their narrower items are listed below them. */
  readonly unfolded: ReadonlySet<string>;
  readonly name: (id: string) => string;
  readonly papers: (id: string) => number;
}

/** Which rows and columns are listed, and in which order: the tops of the families, unfolded as asked. */
export function shapeMatrix(input: MatrixInput): Matrix {
  const rows = new Map<string, Set<string>>();
  const columns = new Map<string, Set<string>>();
  for (const { row, column } of input.cells) {
    add(rows, row, column);
    add(columns, column, row);
  }
  return { rows: listAxis(rows, input), columns: listAxis(columns, input) };
}

/** For each item of an axis, which items of the other it meets: what similarity compares. */
type Profiles = ReadonlyMap<string, ReadonlySet<string>>;

function listAxis(profiles: Profiles, input: MatrixInput): MatrixItem[] {
  const { families, unfolded } = input;
  const items: MatrixItem[] = [];
  const listed = new Set<string>();
  const visit = (ids: readonly string[], level: number): void => {
    for (const id of sortItems(ids, profiles, input)) {
      if (listed.has(id)) continue;
      listed.add(id);
      const narrower = families.children(id).filter((child) => profiles.has(child));
      items.push({ id, level, narrower: narrower.length });
      if (unfolded.has(id)) visit(narrower, level + 1);
    }
  };
  const isTop = (id: string): boolean => !families.parents(id).some((parent) => profiles.has(parent));
  visit([...profiles.keys()].filter(isTop), 0);
  return items;
}

function sortItems(ids: readonly string[], profiles: Profiles, { order, name, papers }: MatrixInput): string[] {
  const byName = (a: string, b: string): number => compareText(name(a), name(b)) || compareText(a, b);
  if (order === "name") return [...ids].sort(byName);
  const byCount = [...ids].sort((a, b) => papers(b) - papers(a) || byName(a, b));
  return order === "papers" ? byCount : chainBySimilarity(byCount, profiles);
}

/** Starts at the first and goes on to whatever is most like the last (Jaccard), so that like lies by like. */
function chainBySimilarity(ids: readonly string[], profiles: Profiles): string[] {
  const left = [...ids];
  const chain: string[] = left.splice(0, 1);
  while (left.length > 0) {
    const last = profiles.get(chain.at(-1) ?? "") ?? new Set();
    const scores = left.map((id) => jaccard(last, profiles.get(id) ?? new Set()));
    chain.push(...left.splice(scores.indexOf(Math.max(...scores)), 1));
  }
  return chain;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
