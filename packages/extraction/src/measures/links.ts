import { isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Scan } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import type { Trend } from "./vocabulary.ts";
import { oneOf } from "./words.ts";

const linkPattern =
  /(?:^|[^\w])(by|to|at|is|are|was|were|of|from|within|reach\w*|with)[ (]+(?:(?:up to|over|more than|less than|at least|at most|no more than|as much as|as high as|as low as|about|nearly|almost|around|approximately|roughly|only|just|under|below|above|an?|the|average|mean|maximum|minimum|peak|total|factor|further|another|additional|extra|~|<|>|average of|factor of|maximum of|mean of|margin of|\w+ly) ?)*$/i;

const meanOf =
  /(?:an? |the )?(?:average|mean|maximum|minimum|peak|total|factor|additional) of (?:up to |over |about )?$/i;

/** The preposition or verb that leads to a number, whatever bounds the number: "by up to an average of". */
export function linkBefore(passage: Passage, at: number): string {
  const start = passage.pieces[at]?.start ?? 0;
  const near = passage.text.slice(Math.max(0, start - 60), start);
  const text = near.includes(" of ") ? near.replace(meanOf, "") : near;
  if (/\bup to (?:an? |the )?$/i.test(text) && !/\b(?:by|of|to|at) (?:an? )?up to (?:an? |the )?$/i.test(text))
    return "";
  const link = linkPattern.exec(text)?.[1]?.toLowerCase() ?? "";
  const isRange = passage.pieces[at]?.quantity?.valueMax !== null;
  return isRange && /^(?:from|at)$/.test(link) ? "" : link;
}

/** Words between a verb and its number that only bound it: "losing less than 1%". */
const bounding = oneOf(
  "less more fewer than about only merely nearly almost over at most least up to around just a an mere further another additional some",
);

/** "reducing 88% FLOPs", "saves 98% of compute": the verb right before the number says which way. */
export function verbBefore(passage: Passage, group: Group, also?: RegExp): Piece | undefined {
  let near = group.first - 1;
  while (bounding.has(passage.pieces[near]?.word)) near--;
  for (let at = near; at >= Math.max(0, group.first - 6); at--) {
    const piece = passage.pieces[at];
    if (piece?.kind === "mark" && !/^["'~]$/.test(piece.word)) return undefined;
    if (piece?.trend && (isResultVerb(piece) || at >= near - 1)) return piece;
    if (piece && also?.test(piece.word)) return piece;
    if (isResultVerb(piece)) return undefined;
  }
  return undefined;
}

/** What fits "within 4 hours" has that level; what stays "within 1%" has lost no more. */
export function isTimeOrSpace(passage: Passage, group: Group): boolean {
  const quantity = passage.pieces[group.first]?.quantity;
  return quantity?.form === "unit" && quantity.unitMetric !== "quality";
}

/** The word of change that governs a number whose metric stands before it; a level ("to 3 ms", "accuracy of 88%") has none. */
export function leftTrend(passage: Passage, group: Group, left: Scan, link: string): Trend | undefined {
  const form = passage.pieces[group.first]?.quantity?.form;
  if (link === "within") return isTimeOrSpace(passage, group) ? undefined : "down";
  if (
    link === "is" &&
    form !== "unit" &&
    /^(?:loss|drop|reduction|degradation|gain|improvement|increase|decrease|savings?)$/.test(left.trend?.word ?? "")
  )
    return left.trend?.trend;
  // "utilization exceeds 90%": what is passed is a level.
  if (link === "" && /^exceed/.test(left.trend?.word ?? "") && form !== "points") return undefined;
  if (form === "ratio" || !left.trend) return left.trend?.trend;
  if (link !== "" && !/^(?:by|of|with)$/.test(link)) return undefined;
  if (form === "unit" && link !== "by" && !left.term) return undefined;
  // "an increased throughput of 40 tokens/s" is a level.
  if (form === "unit" && link === "of" && /ed$/.test(left.trend.word)) return undefined;
  if (link === "by" || !left.term) return left.trend.trend;
  const { pieces } = passage;
  const gap = pieces.indexOf(left.term) - pieces.indexOf(left.trend);
  return gap <= 2 ? left.trend.trend : undefined;
}
