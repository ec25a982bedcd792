import { isComparator, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Scan } from "./metric.ts";
import { type Passage, termEnd } from "./passage.ts";

/** "perplexity 5.8": nothing between the measure and the number. */
export const isRightBefore = (passage: Passage, left: Scan, group: Group) =>
  left.term !== undefined &&
  passage.text.slice(termEnd(passage.pieces, left.term), passage.pieces[group.first]?.start).trim() === "";

/** "achieves only 34%": the verb says that a share is a result. */
export function isAchieved(passage: Passage, group: Group): boolean {
  const { pieces } = passage;
  if (pieces[group.first]?.quantity?.form !== "percent" || pieces[group.last + 1]?.word === "of") return false;
  return pieces
    .slice(Math.max(0, group.first - 4), group.first)
    .some((piece) => /^(?:achiev|reach|attain|scor|obtain)/.test(piece.word));
}

/** "+4.6 on MLVU", "39.3 to 42.8 on InfiniteBench": a bare or signed number on a dataset is a score. */
export function isOnDataset(passage: Passage, group: Group): boolean {
  const quantity = passage.pieces[group.first]?.quantity;
  if (!quantity || (quantity.form !== "bare" && quantity.trend === undefined)) return false;
  const word = passage.pieces[group.last + 1]?.word;
  return (word === "on" || word === "in") && passage.pieces[group.last + 2]?.named?.entity.type === "dataset";
}

/** A comparing word stands close to the number. */
export function isCompared(passage: Passage, group: Group): boolean {
  const next = passage.pieces.slice(group.last + 1, group.last + 6);
  if (next.some(isComparator)) return true;
  return passage.pieces
    .slice(Math.max(0, group.first - 12), group.first)
    .some((piece) => isComparator(piece) && isResultVerb(piece));
}
