import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

const authors = oneOf("our we it");
const connects = oneOf(
  "moreover specifically notably furthermore additionally particularly remarkably finally also besides and empirically",
);
const adverbial = oneOf(
  "on for with when under in at using based compared evaluated applied relative across tested running deployed implemented after over against by through given serving training decoding deploying generating processing executing simulating measured trained synthesized",
);
const report = oneOf(
  "extensive experiment experiments experimental evaluation evaluations result results empirical empirically comprehensive our the simulation simulations benchmark benchmarks test tests",
);
const shows = oneOf(
  "show shows showed shown demonstrate demonstrates demonstrated indicate indicates reveal reveals confirm confirms suggest suggests validate that",
);

/** The end of the sentence's opening ("On a phone, …", "Experiments on X show that …"), or 0. */
export function frameEnd(passage: Passage): number {
  const { pieces, quantities } = passage;
  const limit = quantities[0] ?? 0;
  let first = 0;
  if (connects.has(pieces[0]?.word ?? "")) first = pieces[1]?.word === "," ? 2 : 1;
  const opening = pieces[first]?.word ?? "";
  const isAdverbial = adverbial.has(opening);
  if (!isAdverbial && !report.has(opening)) return 0;
  for (let at = first; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (shows.has(piece.word)) return at;
    if (!isAdverbial) continue;
    if (
      piece.word === "," &&
      !(
        pieces[at - 1]?.named !== undefined &&
        pieces[at - 1]?.named?.entity.type === pieces[at + 1]?.named?.entity.type &&
        pieces[at + 1]?.named?.entity.role !== "proposed"
      )
    )
      return at;
    if (at > first && (authors.has(piece.word) || piece.named?.entity.role === "proposed")) return at;
  }
  return 0;
}
