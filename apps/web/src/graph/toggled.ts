export function toggled<Item extends string>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Alt-click: only this one; again: all of them. */
export function soloed<Item extends string>(set: ReadonlySet<Item>, item: Item, all: readonly Item[]): Set<Item> {
  return set.size === 1 && set.has(item) ? new Set(all) : new Set([item]);
}
