/**
 * The children of a trie's nodes, packed into two flat arrays that fit a processor's cache, so that looking for
 * every word of a vocabulary costs about as much as reading the text.
 * Packing by row displacement: Tarjan and Yao, "Storing a sparse table", CACM 22(11), 1979.
 */

/** Node `n` goes on by class `c` to `cells[slot + 1]` if `cells[slot] === n`, with `slot = 2 * (base[n] + c)`. */
export interface PackedRows {
  readonly base: Int32Array;
  /** Owner and child side by side, so that a step of a walk touches one line of the cache. */
  readonly cells: Int32Array;
}

/**
 * Lays each node's row of children over the others at the first place where none collide.
 * @param rows by node, its children by class
 * @param width classes are below it
 */
export function packRows(rows: readonly ReadonlyMap<number, number>[], width: number): PackedRows {
  const room = rows.length * 2 + width * 2;
  const base = new Int32Array(rows.length);
  const cells = new Int32Array(room * 2).fill(-1);
  const isTaken = (slot: number) => (cells[slot * 2] as number) >= 0;
  const byFullness = rows.map((children, id) => ({ id, kinds: [...children.keys()] }));
  byFullness.sort((a, b) => b.kinds.length - a.kinds.length || a.id - b.id);
  // All before the first free slot is taken; rows of several go on from where the last one went, since gaps between
  // them are too narrow for the next as a rule, and rows of one fill these.
  let free = width;
  let last = 0;
  for (const { id, kinds } of byFullness) {
    while (isTaken(free)) free++;
    const isAlone = kinds.length < 2 || last > rows.length;
    let at = (isAlone ? free : Math.max(free, last)) - Math.min(width, ...kinds);
    while (kinds.some((kind) => isTaken(at + kind))) at++;
    if (!isAlone) last = at;
    base[id] = at;
    for (const [kind, child] of rows[id] ?? []) {
      cells[(at + kind) * 2] = id;
      cells[(at + kind) * 2 + 1] = child;
    }
  }
  return { base, cells };
}

/** The child of a node by a class, or -1. */
export function childOf({ base, cells }: PackedRows, node: number, kind: number): number {
  const slot = ((base[node] as number) + kind) * 2;
  return cells[slot] === node ? (cells[slot + 1] as number) : -1;
}
