import { isComparator, isHardStop, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Passage, Piece } from "./passage.ts";

const farthest = 16;

/**
 * As many measures as numbers, listed in one order: "2x, 3x and 4x in latency, energy and area", "reduces area and
 * power by 30% and 45%". The term of each number, or undefined where there is no such list.
 */
export function listedTerms(passage: Passage, group: Group): Piece[] | undefined {
  const count = group.members.length;
  if (count < 2) return undefined;
  return (
    list(passage, group.last + 1, Math.min(group.to, group.last + farthest), count) ??
    list(passage, Math.max(group.from, group.first - farthest), group.first, count)
  );
}

function list(passage: Passage, from: number, to: number, count: number): Piece[] | undefined {
  const { pieces } = passage;
  let terms: Piece[] = [];
  let joined = true;
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (isHardStop(piece) || isComparator(piece)) break;
    if (isResultVerb(piece)) {
      terms = [];
      joined = true;
    } else if (piece.kind === "word" && piece.term && piece.term.metric !== "generic") {
      if (!joined) terms = [];
      terms.push(piece);
      joined = false;
      at += piece.term.words.length - 1;
    } else if (/^(?:,|and|or)$/.test(piece.word)) joined = true;
  }
  return terms.length === count && new Set(terms.map((piece) => piece.term?.metric)).size > 1 ? terms : undefined;
}
