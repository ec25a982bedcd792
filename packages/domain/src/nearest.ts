import { closest, distance } from "fastest-levenshtein";

/** The known name that a mistyped one most likely means, or undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = new Map(known.map((word) => [word.toLowerCase(), word]));
  const typed = name.toLowerCase();
  const best = closest(typed, [...folded.keys()]);
  if (distance(typed, best) <= Math.max(1, Math.floor(best.length * 0.4))) return folded.get(best);
  const longer = [...folded.keys()].find((word) => typed.length > 2 && word.startsWith(typed));
  return longer === undefined ? undefined : folded.get(longer);
}

/** The end of a message on an unknown name: the nearest where there is one, else all. */
export function didYouMean(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return guess === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${guess}?`;
}
