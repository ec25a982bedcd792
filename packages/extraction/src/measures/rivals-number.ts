import type { RoledEntity } from "../document.ts";
import type { Result } from "./find.ts";
import { isResultVerb, startsClause } from "./grammar.ts";
import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

/** Levels that are a competitor's, though no word of comparison leads to the number. */

const contrasts = oneOf("whereas while");
const speakers = oneOf("we our ours it its they their this these which");
const behindhand = oneOf("slower worse longer behind");

const isLevel = ({ quantity, trend }: Result) =>
  quantity.form !== "ratio" && quantity.form !== "points" && trend === undefined && quantity.trend === undefined;

/** "7.3, as against 17.3 for A and 7.2 for B": the name behind a later level owns it. */
export function ownerBehind({ pieces }: Passage, result: Result): RoledEntity | undefined {
  const { members, last } = result.group;
  const isLater = result.groupIndex > 0 || (result.member > 0 && result.member === members.length - 1);
  if (!isLevel(result) || !isLater) return undefined;
  let at = last + 1;
  if (!/^(?:for|with|in|by|of|from|if|when)$/.test(pieces[at]?.word ?? "")) return undefined;
  if (pieces[at + 1]?.word === "the") at++;
  const entity = pieces[at + 1]?.named?.entity;
  return entity?.role === "compared" && entity.type !== "hardware" ? entity : undefined;
}

/** So far behind the start of its clause a number may stand, in words. */
const farthest = 16;

/** "…, while X manages 0.06 fps": the clause is about a competitor. */
export function rivalsClause({ pieces }: Passage, result: Result): RoledEntity | undefined {
  if (!isLevel(result)) return undefined;
  const { first } = result.group;
  for (let at = first - 1; at > Math.max(0, first - farthest); at--) {
    const piece = pieces[at];
    if (piece?.named?.entity.role === "proposed") return undefined;
    if (!startsClause(piece) && piece?.word !== ";") continue;
    return rivalAt(pieces, at + 1);
  }
  return first <= farthest ? rivalAt(pieces, 0) : undefined;
}

/** A rival that the words from here begin with; "the X implementation" is none. */
function rivalAt(pieces: readonly Piece[], from: number): RoledEntity | undefined {
  const at = pieces[from]?.word === "the" ? from + 1 : from;
  const entity = pieces[at]?.named?.entity;
  if (entity?.role !== "compared" || entity.type === "hardware") return undefined;
  return isResultVerb(pieces[at + 1]) ||
    /^(?:\W|with|without|on|at|in|and|only|alone|\w+(?:s|ed))$/.test(pieces[at + 1]?.word ?? "")
    ? entity
    : undefined;
}

/** "X is 2.5x slower": X is what the paper's own thing is compared with. */
export function slowerRival({ pieces }: Passage, { group }: Result): RoledEntity | undefined {
  if (!behindhand.has(pieces[group.last + 1]?.word)) return undefined;
  for (let at = group.first - 1; at >= Math.max(0, group.first - farthest); at--) {
    const piece = pieces[at];
    if (piece?.kind === "mark" && piece.word !== "~") return undefined;
    const entity = piece?.named?.entity;
    if (!entity || !/^(?:is|are|was|were|takes?|runs?|needs?)$/.test(pieces[at + 1]?.word ?? "")) continue;
    return entity.role === "proposed" || entity.type === "dataset" ? undefined : entity;
  }
  return undefined;
}

/** "…, whereas the dense model needs 28 minutes": the clause is about something without a name. */
export function isOthersClause({ pieces }: Passage, result: Result): boolean {
  if (!isLevel(result)) return false;
  const { first } = result.group;
  let verbs = 0;
  for (let at = first - 1; at > Math.max(0, first - farthest); at--) {
    const piece = pieces[at] as Piece;
    if (piece.named || speakers.has(piece.word)) return false;
    if (contrasts.has(piece.word)) return verbs > 0 && !/ing$/.test(pieces[at + 1]?.word ?? "");
    if (piece.kind === "mark" && piece.word !== "~") return false;
    if (isResultVerb(piece)) verbs++;
  }
  return false;
}
