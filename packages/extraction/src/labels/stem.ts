/** Endings that tell the grammar of a word and little of what it means, longest first. */
const endings = ["ings", "ing", "ies", "es", "ed", "s"];
/** What is left has so many letters at the least: "used" and "bus" are no forms of "us". */
const shortest = 4;

/** A word without its case and its ending: "Kernels" and "kernel" are one. */
export function stemOf(word: string): string {
  const small = word.toLowerCase();
  const ending = endings.find((end) => small.endsWith(end) && small.length - end.length >= shortest);
  return ending === undefined ? small : small.slice(0, -ending.length);
}
