import type { Span } from "@accelgraph/domain";
import type { Document } from "../document.ts";

/** What may stand between two members of a list: a comma, "and", a slash, a short head noun. */
const joint =
  /^\)?(?: (?:models?|datasets?|benchmarks?|GPUs?|CPUs?|families|family|series|frameworks?|methods?|tasks?|systems?))?(?:\s?[,/&+]\s?(?:and |or |&\s|the |as well as |e\.g\.,? )*|,? (?:and|or|as well as|and also|&|and then|versus|vs\.?) (?:the |an? |on |with |for |even )?)$/;

/** Runs of neighbouring names that the text coordinates ("A, B and C"), each of two or more. */
export function listsOf<T extends Span>(document: Document, places: readonly T[]): T[][] {
  const lists: T[][] = [];
  let current: T[] = [];
  for (const place of places) {
    const last = current.at(-1);
    const gap = last ? document.text.slice(last.end, Math.min(place.start, last.end + 60)) : "";
    if (last && place.start - last.end < 60 && (gap === "" || joint.test(gap))) current.push(place);
    else {
      if (current.length > 1) lists.push(current);
      current = [place];
    }
  }
  if (current.length > 1) lists.push(current);
  return lists;
}
