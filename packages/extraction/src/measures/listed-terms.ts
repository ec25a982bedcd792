import { endsPhrase, isComparator, isHardStop, isResultVerb } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

const joins = oneOf(", and");
const connectors = oneOf(", and or");

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

/** "2x and 3x better performance and efficiency": what depends on the number counts where the list is too short without. */
function list(passage: Passage, from: number, to: number, count: number): Piece[] | undefined {
  return listOf(passage, from, to, count, false) ?? listOf(passage, from, to, count, true);
}

function listOf(passage: Passage, from: number, to: number, count: number, withGeneric: boolean): Piece[] | undefined {
  const { pieces } = passage;
  let terms: Piece[] = [];
  let joined = true;
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (isHardStop(piece) || isComparator(piece)) break;
    if (isResultVerb(piece)) {
      terms = [];
      joined = true;
    } else if (piece.kind === "word" && piece.term && (withGeneric || piece.term.metric !== "generic")) {
      if (!joined) terms = [];
      terms.push(piece);
      joined = false;
      at += piece.term.words.length - 1;
    } else if (connectors.has(piece.word)) joined = true;
  }
  return terms.length === count && new Set(terms.map((piece) => piece.term?.metric)).size > 1 ? terms : undefined;
}

/**
 * "improves both throughput and energy by 2x", "area, power and latency are lower by 30%": one number of several
 * measures. The term that was found and those that are listed with it, each of another metric.
 */
export function sharingTerms({ pieces }: Passage, group: Group, found: Piece | undefined): (Piece | undefined)[] {
  if (!found || group.members.length > 1 || found.term?.metric === "generic" || isResultVerb(found)) return [found];
  const at = pieces.indexOf(found);
  const side = at < group.first ? [group.from, group.first] : [group.last + 1, group.to];
  const terms = [
    ...neighbours(pieces, at, side[0] as number, -1),
    found,
    ...neighbours(pieces, at, side[1] as number, 1),
  ];
  const metrics = new Set<string>();
  const distinct = terms.filter((piece) => {
    const metric = piece.term?.metric ?? "";
    if (metric === "generic" || metrics.has(metric)) return false;
    return metrics.add(metric);
  });
  return distinct.includes(found) ? distinct : [found];
}

/** The terms that a list goes on with to one side of a term, with nothing but commas and "and" between them. */
function neighbours(pieces: readonly Piece[], at: number, end: number, step: 1 | -1): Piece[] {
  const terms: Piece[] = [];
  let link = "";
  let isClosed = false;
  const from = step > 0 ? at + (pieces[at]?.term?.words.length ?? 1) : beforeModifiers(pieces, at - 1, end);
  for (let next = from; step > 0 ? next < end : next >= end; next += step) {
    const piece = pieces[next] as Piece;
    const last = step > 0 ? piece : headBefore(pieces, next);
    if (joins.has(piece.word)) {
      link += piece.word;
      isClosed ||= piece.word === "and";
    } else if (last?.term && link !== "" && (step > 0 || isClosed) && !isResultVerb(piece)) {
      terms.push(last);
      link = "";
      next = step > 0 ? next + last.term.words.length - 1 : pieces.indexOf(last);
    } else break;
  }
  if (!isClosed) return [];
  return step > 0 ? terms : terms.reverse();
}

/** Where what stands before a noun's modifiers ends: "accuracy and decoding speed" are two measures. */
function beforeModifiers(pieces: readonly Piece[], from: number, end: number): number {
  let at = from;
  while (at > Math.max(end, from - 2) && isModifier(pieces[at] as Piece)) at--;
  return at;
}

const isModifier = (piece: Piece) =>
  piece.kind === "word" &&
  !piece.term &&
  !piece.trend &&
  !endsPhrase(piece) &&
  !isResultVerb(piece) &&
  piece.word !== "of";

/** The term whose last word stands at `at`. */
function headBefore(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.slice(Math.max(0, at - 3), at + 1).find((piece, index, near) => {
    return piece.term !== undefined && index + piece.term.words.length === near.length;
  });
}
