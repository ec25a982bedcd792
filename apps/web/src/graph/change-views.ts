import type { SavedView, ViewsChange } from "@accelgraph/api";

/** The views after a change: names go, then views come, and one of the same name gives way. */
export function afterChange(views: readonly SavedView[], { remove, put }: ViewsChange): SavedView[] {
  const gone = new Set([...remove, ...put.map(({ name }) => name)]);
  return [...views.filter(({ name }) => !gone.has(name)), ...put].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What takes a change back. */
export function undoOf(views: readonly SavedView[], { remove, put }: ViewsChange): ViewsChange {
  const touched = new Set([...remove, ...put.map(({ name }) => name)]);
  const before = views.filter(({ name }) => touched.has(name));
  const had = new Set(before.map(({ name }) => name));
  return { remove: put.map(({ name }) => name).filter((name) => !had.has(name)), put: before };
}

/** Views with names that none of the others has: `rings`, `rings (2)`. One that is there already is left out. */
export function besides(others: readonly SavedView[], views: readonly SavedView[]): SavedView[] {
  const known = new Map(others.map(({ name, address }) => [name, address]));
  return views.flatMap(({ name, address }) => {
    let free = name;
    for (let n = 2; known.has(free) && known.get(free) !== address; n++) free = `${name} (${n})`;
    if (known.has(free)) return [];
    known.set(free, address);
    return [{ name: free, address }];
  });
}
