import type { RoledEntity } from "../document.ts";
import { isResultVerb, startsClause } from "./grammar.ts";
import type { Named, Piece } from "./passage.ts";

/** Which mentions of a device say where a number was measured. */

/** A class of devices, by the lexicon, and no device: "GPU". */
export const isDeviceClass = ({ mentions }: Pick<RoledEntity, "mentions">) => mentions.some(({ isClass }) => isClass);

/** A device is where a number was measured; its memory or kernels are not. A class of device needs "on", "in" or "for". */
export function isPlace(pieces: readonly Piece[], at: number, named: Named): boolean {
  if (/^(?:memory|hours?|kernels?|utilization|days?|vram)$/.test(pieces[at + 1]?.word ?? "")) return false;
  if (!isDeviceClass(named.entity) || isAgent(pieces, at) || isRealized(pieces, at)) return true;
  for (let left = at - 1; left >= Math.max(0, at - 5); left--) {
    const piece = pieces[left] as Piece;
    if (/^(?:on|in|for|across|using)$/.test(piece.word)) return true;
    if (piece.kind === "mark" || isResultVerb(piece)) return false;
  }
  return false;
}

/** "The FPGA prototype is 2x faster": what was built is of that class. */
const isRealized = (pieces: readonly Piece[], at: number) =>
  /^(?:deployments?|implementations?|prototypes?|accelerations?|realizations?|ports?)$/.test(
    pieces[at + 1]?.word ?? "",
  ) && /^(?:the|our|an?|its)$/.test(pieces[at - 1]?.word ?? "");

const leadsIn = /^(?:on|in|for|of|to|by|than|with|from|over|and|or|as|at|between|per)$/;

/** "A laptop GPU draws 20 frames per second": the device itself does it. */
function isAgent(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (!isResultVerb(next) && !/^(?:can|then|now|already|with)$|[a-z]s$/.test(next?.word ?? "")) return false;
  for (let left = at - 1; left >= Math.max(0, at - 4); left--) {
    const piece = pieces[left] as Piece;
    if (piece.kind === "mark" || startsClause(piece)) return true;
    if (piece.kind !== "word" || leadsIn.test(piece.word) || isResultVerb(piece)) return false;
  }
  return at <= 4;
}
