import { isPlaced } from "./comparison.ts";
import type { Group } from "./groups.ts";
import { isTimeOrSpace, verbBefore } from "./links.ts";
import type { Scan } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import type { GroupFinding, View } from "./view.ts";
import type { Trend } from "./vocabulary.ts";
import { oneOf } from "./words.ts";

/** Which way a number changed, where no plain word of change governs it. */

const places = oneOf("above below under behind beneath short");
const auxiliaries = oneOf("is are was were be can could may might need");

/** The change of what is named behind a number. */
export function trendBeside(
  passage: Passage,
  group: Group,
  { right, left, link, before }: Pick<View, "right" | "left" | "link" | "before">,
): Trend | undefined {
  return (
    placeTrend(passage, group) ??
    rightTrend(passage, group, right, link) ??
    lossTrend(passage, group, link) ??
    (link === "by" ? left.trend?.trend : undefined) ??
    passiveTrend(passage, right) ??
    overheadTrend(passage, group, right) ??
    listedTrend(passage, group, before)
  );
}

/** "saves 35% of the FLOPs" falls, and so does what stays "within 1% of the accuracy". */
function rightTrend(passage: Passage, group: Group, right: Scan, link: string): Trend | undefined {
  if (link === "within") return isTimeOrSpace(passage, group) ? undefined : "down";
  if (link !== "") return undefined;
  const verb = verbBefore(passage, group, /^(?:add|cost)/);
  if (/^cost/.test(verb?.word ?? "")) return right.term?.term?.metric === "quality" ? "worse" : undefined;
  return /^add/.test(verb?.word ?? "") && passage.pieces[group.first]?.quantity?.form !== "unit" ? "up" : verb?.trend;
}

/** "at 2% area overhead", "1.6x extra cost": what is spent on top. */
function overheadTrend(passage: Passage, group: Group, right: Scan): Trend | undefined {
  const form = passage.pieces[group.first]?.quantity?.form;
  const isOnTop =
    right.term?.term?.words.includes("overhead") ||
    passage.pieces[right.end + 1]?.word === "overhead" ||
    /^(?:extra|additional)$/.test(passage.pieces[group.last + 1]?.word ?? "");
  return (form === "percent" || form === "ratio") && right.term && isOnTop ? "up" : undefined;
}

/** "a loss of 0.3% top-1 accuracy": the noun of change right before "of". */
function lossTrend(passage: Passage, group: Group, link: string): Trend | undefined {
  if (link !== "of") return undefined;
  for (let at = group.first - 1; at >= Math.max(0, group.first - 6); at--)
    if (passage.pieces[at]?.word === "of")
      return isPrice(passage.pieces[at - 1]) ? "worse" : passage.pieces[at - 1]?.trend;
  return undefined;
}

/** "45% of the energy is saved": the verb behind what is measured. */
function passiveTrend(passage: Passage, right: Scan): Trend | undefined {
  const next = passage.pieces.slice(right.end + 1, right.end + 5);
  const verb = next.findIndex((piece) => auxiliaries.has(piece.word));
  if (verb !== 0) return undefined;
  if (next.some((piece, index) => piece.word === "left" && next[index + 1]?.word === "out")) return "down";
  return next.some((piece) =>
    /^(?:saved|removed|eliminated|avoided|gone|lost|skipped|spared|pruned|dropped|discarded|disappear|go|cut|evicted|omitted)$/.test(
      piece.word,
    ),
  )
    ? "down"
    : undefined;
}

/** "26% below that of X", "3 points above X": the place beside the rival says which way. */
export function placeTrend(passage: Passage, group: Group): Trend | undefined {
  const { pieces } = passage;
  const at = pieces[group.last + 1]?.term ? group.last + 2 : group.last + 1;
  const word = pieces[at]?.word ?? "";
  if (word === "short" && pieces[at + 1]?.word === "of") return "down";
  if (word === "ahead" && pieces[at + 1]?.word === "of") return "up";
  if (!places.has(word) || !isPlaced(pieces, at)) return undefined;
  return word === "above" ? "up" : "down";
}

/** "a reduction of 14%": the noun of change right before the number. */
export const ofTrend = (left: Scan, link: string) => (link === "of" ? left.trend?.trend : undefined);

/** "gains 3.4 on X", "by 3.4 on X", "gains of 3.4 on X"; "reaches 3.4 on X" is a level. */
export function scoreTrend(left: Scan, link: string, before: GroupFinding | undefined): Trend | undefined {
  if (link === "by") return left.trend?.trend ?? before?.trend;
  return link === "" || isNounOfChange(left.trend) ? left.trend?.trend : undefined;
}

const isNounOfChange = (piece: Piece | undefined) =>
  /^(?:gains?|improvements?|increases?|reductions?|drops?|loss|degradation|boosts?|uplift|decreases?)$/.test(
    piece?.word ?? "",
  );

export const isSaved = (verb: Piece | undefined) => /^sav/.test(verb?.word ?? "");

/** "a reduction of 40% in latency, 20% in energy": the noun of change is said once. */
function listedTrend({ pieces }: Passage, group: Group, before: GroupFinding | undefined): Trend | undefined {
  const isOf = pieces[group.last + 1]?.word === "in" && /^(?:,|and)$/.test(pieces[group.first - 1]?.word ?? "");
  return isOf && group.continues ? before?.trend : undefined;
}

/** "at a cost of 0.3% accuracy" */
export const isPrice = (piece: Piece | undefined) => /^(?:costs?|expense|price)$/.test(piece?.word ?? "");
