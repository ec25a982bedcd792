/** Longer lists are left to the engine, so that time never grows with the square of a text. */
const longest = 64;

/**
 * Sorts a list in place, equal items as they stood, and gives it. Most lists of a paper are short and nearly in order: to
 * move the few that are not to their places is done before an engine's own sort has made its copies.
 */
export function sorted<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  if (items.length > longest) return items.sort(compare);
  for (let from = 1; from < items.length; from++) {
    const item = items[from] as T;
    let at = from;
    for (; at > 0 && compare(items[at - 1] as T, item) > 0; at--) items[at] = items[at - 1] as T;
    items[at] = item;
  }
  return items;
}
