import type { RoledEntity } from "../document.ts";
import type { Result } from "./find.ts";
import { startsClause } from "./grammar.ts";
import type { Passage } from "./passage.ts";

/** Levels that are a competitor's, though no word of comparison leads to the number. */

const isLevel = ({ quantity, trend }: Result) =>
  quantity.form !== "ratio" && quantity.form !== "points" && trend === undefined && quantity.trend === undefined;

/** "7.3, as against 17.3 for A and 7.2 for B": the name behind a later level owns it. */
export function ownerBehind({ pieces }: Passage, result: Result): RoledEntity | undefined {
  if (!isLevel(result) || result.groupIndex === 0) return undefined;
  let at = result.group.last + 1;
  if (!/^(?:for|with|in|by|of|from)$/.test(pieces[at]?.word ?? "")) return undefined;
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
    if (!startsClause(piece) && piece?.word !== "where") continue;
    const entity = (pieces[at + 1]?.word === "the" ? pieces[at + 2] : pieces[at + 1])?.named?.entity;
    return entity?.role === "compared" ? entity : undefined;
  }
  return undefined;
}
