import { isComparator, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Scan } from "./metric.ts";
import { type Passage, type Piece, termEnd } from "./passage.ts";

/** "perplexity 5.8": nothing between the measure and the number. */
export const isRightBefore = (passage: Passage, left: Scan, group: Group) =>
  left.term !== undefined &&
  passage.text.slice(termEnd(passage.pieces, left.term), passage.pieces[group.first]?.start).trim() === "";

const isAchieving = (piece: Piece) => /^(?:achiev|reach|attain|scor|obtain|gets?$|got$|arriv|record)/.test(piece.word);

/** "GSM8K 80.5%", "on GSM8K it reaches 34.9": the data set stands before its score. */
function isBehindDataset({ pieces }: Passage, group: Group): boolean {
  const near = pieces.slice(Math.max(group.from, group.first - 10), group.first);
  const at = near.findLastIndex((piece) => piece.named?.entity.type === "dataset");
  if (at < 0) return false;
  const between = near.slice(at + 1);
  if (between.every((piece) => piece.trend || /^(?:of|is|to|by|at|from|goes|[:=(])$/.test(piece.word))) return true;
  return (
    /^(?:on|for|in)$/.test(near[at - 1]?.word ?? "") &&
    between.some(
      (piece) => isAchieving(piece) || (isResultVerb(piece) && piece.trend !== undefined) || /^los/.test(piece.word),
    ) &&
    !between.some((piece) => piece.term)
  );
}

/** "68.2 over seven tasks" */
const overTasks =
  /^ (?:on average )?(?:over|across|on) (?:[\w-]+ ){0,3}(?:tasks|datasets|data sets|benchmarks|test sets|corpora|languages)\b/;

/** "achieves only 34%": the verb says that a share is a result. */
export function isAchieved(passage: Passage, group: Group): boolean {
  const { pieces } = passage;
  if (pieces[group.first]?.quantity?.form !== "percent" || pieces[group.last + 1]?.word === "of") return false;
  return pieces.slice(Math.max(0, group.first - 4), group.first).some((piece) => isAchieving(piece));
}

/** "+4.6 on MLVU", "39.3 to 42.8 on InfiniteBench": a bare or signed number on a dataset is a score. */
export function isOnDataset(passage: Passage, group: Group): boolean {
  const quantity = passage.pieces[group.first]?.quantity;
  if (!quantity || (quantity.form !== "bare" && quantity.form !== "percent" && quantity.trend === undefined))
    return false;
  if ((quantity.decimal || quantity.form === "percent") && isBehindDataset(passage, group)) return true;
  if (quantity.decimal && overTasks.test(passage.text.slice(quantity.end, quantity.end + 60))) return true;
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
