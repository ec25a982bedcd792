import { isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import { readRight } from "./metric.ts";
import type { Passage, Piece } from "./passage.ts";
import { type Found, isNamed } from "./view.ts";

/** No longer qualifier stands between a number and "and". */
const mostQualifiers = 3;

/** "a 2.1x prefill and 1.4x decode speedup": the noun that both numbers qualify stands behind the second. */
export function sharedBehind(passage: Passage, group: Group): Found | undefined {
  const { pieces } = passage;
  const next = nextNumber(pieces, group.last);
  if (next === undefined || pieces[next]?.quantity?.unit !== pieces[group.last]?.quantity?.unit) return undefined;
  const right = readRight(passage, { ...group, members: [next], first: next, last: next });
  if (!isNamed(right) || pieces.indexOf(right.term as Piece) > next + mostQualifiers + 1) return undefined;
  return { term: right.term, trend: right.trend?.trend, start: group.first, end: right.end };
}

/** The number behind a few qualifiers of this one and "and". */
function nextNumber(pieces: readonly Piece[], from: number): number | undefined {
  for (let at = from + 1; at <= from + mostQualifiers + 1; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "word" || piece.term || piece.trend || isResultVerb(piece) || startsClause(piece))
      return undefined;
    if (piece.word === "and" || piece.word === "or")
      return at > from + 1 && pieces[at + 1]?.quantity ? at + 1 : undefined;
    if (/^(?:on|for|in|at|with|over|than|of|to|by|from|across|when|as)$/.test(piece.word)) return undefined;
  }
  return undefined;
}
