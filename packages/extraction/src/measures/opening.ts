import type { Passage, Piece } from "./passage.ts";

const adverbial =
  /^(?:on|for|with|when|under|in|at|using|based|compared|evaluated|applied|relative|across|tested|running|deployed|implemented|after|over|against|by|through|given|serving|training|running|decoding|deploying|generating|processing|executing|simulating|measured|trained|synthesized)$/;
const report =
  /^(?:extensive|experiments?|experimental|evaluations?|results?|empirical|empirically|comprehensive|our|the|simulations?|evaluation|benchmarks?|tests?)$/;
const shows =
  /^(?:show|shows|showed|shown|demonstrate|demonstrates|demonstrated|indicate|indicates|reveal|reveals|confirm|confirms|suggest|suggests|validate|that)$/;

/** The end of the sentence's opening ("On a phone, …", "Experiments on X show that …"), or 0. */
export function frameEnd(passage: Passage): number {
  const { pieces, quantities } = passage;
  const limit = quantities[0] ?? 0;
  let first = 0;
  if (
    /^(?:moreover|specifically|notably|furthermore|additionally|particularly|remarkably|finally|also|besides|and|empirically)$/.test(
      pieces[0]?.word ?? "",
    )
  )
    first = pieces[1]?.word === "," ? 2 : 1;
  const opening = pieces[first]?.word ?? "";
  const isAdverbial = adverbial.test(opening);
  if (!isAdverbial && !report.test(opening)) return 0;
  for (let at = first; at < limit; at++) {
    const piece = pieces[at] as Piece;
    if (shows.test(piece.word)) return at;
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
    if (at > first && (/^(?:our|we|it)$/.test(piece.word) || piece.named?.entity.role === "proposed")) return at;
  }
  return 0;
}
