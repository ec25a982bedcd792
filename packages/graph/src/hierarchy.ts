/**
 * Families: what is narrower than what. A thing may have several broader ones (a chip belongs to an
 * architecture and to a vendor). Cycles in the data are tolerated: each name is visited once.
 */
export interface Hierarchy {
  /** The broader ones, nearest first, without the thing itself. */
  readonly ancestors: (id: string) => readonly string[];
  /** All narrower ones, without the thing itself. */
  readonly descendants: (id: string) => readonly string[];
  readonly parents: (id: string) => readonly string[];
  readonly children: (id: string) => readonly string[];
}

export interface BroaderRow {
  readonly narrower: string;
  readonly broader: string;
}

export function buildHierarchy(rows: Iterable<BroaderRow>): Hierarchy {
  const up = new Map<string, string[]>();
  const down = new Map<string, string[]>();
  for (const { narrower, broader } of rows) {
    if (narrower === broader) continue;
    push(up, narrower, broader);
    push(down, broader, narrower);
  }
  const parents = (id: string): readonly string[] => up.get(id) ?? [];
  const children = (id: string): readonly string[] => down.get(id) ?? [];
  return {
    parents,
    children,
    ancestors: (id) => reach(id, parents),
    descendants: (id) => reach(id, children),
  };
}

function reach(start: string, next: (id: string) => readonly string[]): string[] {
  const found = new Set<string>([start]);
  for (const id of found) for (const other of next(id)) found.add(other);
  found.delete(start);
  return [...found];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
