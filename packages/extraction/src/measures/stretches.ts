import type { EntityType } from "@accelgraph/domain";
import type { Setting } from "./conditions.ts";
import type { Result } from "./find.ts";
import { isHardStop, isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Passage, Piece } from "./passage.ts";

/** From one piece of a passage to the one behind its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A group that opens a bracket: "2.3x speedup (9% more)". */
export const isAside = (passage: Passage, group: Group) =>
  passage.pieces[group.from]?.word === "(" || passage.pieces[group.first - 1]?.word === "(";

/** A statement is no longer than this, in groups of numbers. */
const reach = 12;

/** The stretches that say where a number was measured, nearest first. */
export function stretchesOf(setting: Setting, type: EntityType, result: Result): Stretch[] {
  const { groups, comparisons, frame, passage, qualities } = setting;
  const stretches: Stretch[] = [{ from: result.group.last + 1, to: rightEnd(passage, result.group) }];
  const before = groups[result.groupIndex - 1];
  const isRivals = comparisons.some(({ number }) => number === result.group.first);
  const isBeside = result.group.continues && result.group.link === "at";
  if (before && (isRivals || isBeside || isAside(passage, result.group)))
    stretches.push({ from: before.last + 1, to: rightEnd(passage, before) });
  for (
    let next = result.groupIndex + 1;
    !isRivals && next < Math.min(groups.length, result.groupIndex + reach) && groups[next]?.continues;
    next++
  ) {
    const later = groups[next] as Group;
    // "4x less memory at a loss of 0.3% on X": the data are those of the loss.
    if (type === "dataset" && qualities.has(next) && !qualities.has(result.groupIndex)) continue;
    stretches.push({ from: later.last + 1, to: rightEnd(passage, later) });
  }
  for (let at = result.groupIndex; at >= Math.max(0, result.groupIndex - reach); at--) {
    const group = groups[at] as Group;
    stretches.push({ from: leftStart(passage, Math.max(group.from, frame), group.first), to: group.first });
    if (!group.continues) break;
  }
  stretches.push({ from: 0, to: frame });
  return stretches;
}

/** A statement's right side ends where the next clause begins. */
function rightEnd(passage: Passage, group: Group): number {
  const { pieces } = passage;
  for (let at = group.last + 1; at < group.to; at++) {
    const piece = pieces[at];
    if (isHardStop(piece) || startsClause(piece) || isNewClause(pieces, at)) return at;
    if ((piece?.word === "and" || piece?.word === ",") && isResultVerb(pieces[at + 1])) return at;
    if (piece?.word === "," && (isParticiple(pieces, at + 1) || pieces[at + 1]?.word === "alongside")) return at;
  }
  return group.to;
}

/** "…, and perplexity on X improves": behind a comma, "and" joins names of one type or begins another clause. */
function isNewClause(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.word !== "," || pieces[at + 1]?.word !== "and") return false;
  const type = pieces[at + 2]?.named?.entity.type;
  return type === undefined || type !== pieces[at - 1]?.named?.entity.type;
}

/** "…, even setting a new best on X" */
function isParticiple(pieces: readonly Piece[], at: number): boolean {
  const from = /^(?:even|thus|thereby|also|further|hence|\w+ly)$/.test(pieces[at]?.word ?? "") ? at + 1 : at;
  return (
    pieces[from]?.kind === "word" &&
    /^[a-z]{3,}ing$/.test(pieces[from].word) &&
    !/^(?:including|using|running|during|spanning)$/.test(pieces[from].word)
  );
}

/** Its left side begins where its clause does: at the last "and reduces", "while" or semicolon. */
function leftStart(passage: Passage, from: number, number: number): number {
  const { pieces } = passage;
  for (let at = number - 1; at > from; at--) {
    const piece = pieces[at];
    if (isHardStop(piece) || startsClause(piece)) return at;
    if (
      piece?.word === "and" &&
      (isResultVerb(pieces[at + 1]) || /^(?:increases|drops|decreases)$/.test(pieces[at + 1]?.word ?? ""))
    )
      return at;
  }
  return from;
}
