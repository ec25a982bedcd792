import { endsPhrase, isComparator, isHardStop, isNeeded, isResultVerb, startsClause } from "./grammar.ts";
import type { Group } from "./groups.ts";
import type { Passage, Piece } from "./passage.ts";
import { oneOf } from "./words.ts";

const linksOn = oneOf("on to for");
const countable = oneOf(
  "token tokens bit bits step steps layer layers sample samples iteration iterations epoch epochs queries request requests",
);

export interface Scan {
  readonly term: Piece | undefined;
  readonly trend: Piece | undefined;
  /** Index of the last piece that was read. */
  readonly end: number;
  readonly start: number;
}

const longestPhrase = 14;

/** Reads the noun phrase behind a number: "1.4x measured end-to-end speedup", "30% reduction in memory". */
export function readRight(passage: Passage, group: Group): Scan {
  const { pieces } = passage;
  let term: Piece | undefined;
  let trend: Piece | undefined;
  let last = group.last;
  let nameStart = group.last + 1;
  let through = false;
  for (let at = group.last + 1; at < pieces.length && at <= group.last + longestPhrase; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity") break;
    if (piece.kind === "name" && !namesMetric(piece, trend)) {
      if (through && term) break;
      continue;
    }
    if (piece.kind === "mark") {
      if (/^["'`*/-]$/.test(piece.word)) continue;
      const aside = term === undefined && trend === undefined ? skipAside(pieces, at, group.last) : undefined;
      if (aside === undefined) break;
      at = aside;
      continue;
    }
    if (piece.word === "on" && pieces[at + 1]?.word === "average") {
      at += 1;
      continue;
    }
    if (isComparator(piece)) break;
    if (piece.word === "as" && !term) {
      // "3x as fast", "twice as many images per second"
      if (piece.term) {
        term = piece;
        last = at + piece.term.words.length - 1;
        break;
      }
      if (/^(?:many|much|large|small|few|high|low)$/.test(pieces[at + 1]?.word ?? "")) continue;
    }
    if (piece.term?.metric === "utilization" && piece.word === "of") {
      term = piece;
      break;
    }
    if (endsLink(pieces, at, group, term, trend)) {
      through = true;
      continue;
    }
    if (piece.word === "of" || piece.word === "in" || endsPhrase(piece)) break;
    if (isResultVerb(piece) && !piece.trend && !piece.term) break;
    if (piece.trend && !trend) {
      trend = piece;
      last = Math.max(last, at);
    } else if (
      piece.trend &&
      /^(?:up|down)$/.test(piece.trend) &&
      /reduction|saving|increase|decrease/.test(piece.word)
    )
      trend = piece;
    if (piece.term && (!term || isWeak(term) || isSpeedup(piece))) {
      term = piece;
      last = at + piece.term.words.length - 1;
      if (through) nameStart = at;
    }
  }
  return { term, trend, end: last, start: nameStart };
}

/** "GPU memory" is a measure that starts with a name; "fewer GPUs" are a cost, other GPUs are a place. */
const namesMetric = (piece: Piece, trend: Piece | undefined) =>
  piece.term !== undefined && (piece.term.words.length > 1 || trend?.trend === "down");

/** Behind "2.1% (at most 8%) higher accuracy": the end of the bracket; a closing one right behind the number is passed. */
function skipAside(pieces: readonly Piece[], at: number, number: number): number | undefined {
  if (pieces[at]?.word === ")" && at === number + 1) return at;
  if (pieces[at]?.word !== "(") return undefined;
  const end = pieces.slice(at, at + 9).findIndex((piece) => piece.word === ")");
  return end < 0 ? undefined : at + end;
}

/** "performance" and "smaller" give way to what follows: "smaller area". */
const isWeak = (piece: Piece) =>
  piece.term?.metric === "generic" ||
  (piece.trend !== undefined && piece.term?.metric !== "speedup" && piece.term?.words.length === 1);

const isSpeedup = (piece: Piece) => piece.term?.metric === "speedup" && /speed|accel/.test(piece.word);

/** "in", "of", "on" lead from a number or a word of change on to what is measured. */
function endsLink(
  pieces: readonly Piece[],
  at: number,
  group: Group,
  term: Piece | undefined,
  trend: Piece | undefined,
): boolean {
  const piece = pieces[at] as Piece;
  const before = pieces[at - 1];
  if (term && !isWeak(term)) return false;
  // "higher thanks to larger batches" gives the reason.
  if (piece.word === "to" && /^(?:thanks|due|owing)$/.test(before?.word ?? "")) return false;
  if (piece.word === "of" || piece.word === "in")
    return trend !== undefined || at === group.last + 1 || before?.word === "terms";
  // "adds 1.5% to the area"
  if (piece.word === "to" && at === group.last + 1 && /^add/.test(pieces[group.first - 1]?.word ?? "")) return true;
  return linksOn.has(piece.word) && trend !== undefined && !term;
}

/** Reads what stands before a number: "reduces the memory footprint by 2x", "perplexity of 7.6". */
export function readLeft(passage: Passage, group: Group): Scan {
  const { pieces } = passage;
  let term: Piece | undefined;
  let trend: Piece | undefined;
  let start = group.first;
  // What opens a bracket may be named right before it: "energy (2.2x)".
  const from = pieces[group.from]?.word === "(" ? group.from - 8 : group.from;
  const floor = Math.max(0, from, group.first - 40);
  for (let at = group.first - 1; at >= floor; at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "quantity" || isHardStop(piece) || startsClause(piece)) break;
    if (piece.kind === "name" && !namesMetric(piece, undefined)) continue;
    if (piece.trend && !trend && !(piece.term && piece.term.metric !== "generic")) {
      trend = piece;
      start = at;
      if (term && isResultVerb(piece)) break;
    }
    if (isCondition(pieces, at)) continue;
    if (isNeeded(pieces, at) && term && !trend) term = undefined;
    if (piece.term && !term) {
      term = headOf(pieces, at, floor, group.first);
      start = Math.min(start, at);
      if (piece.trend && !trend) trend = piece;
    } else if (
      piece.term &&
      term &&
      (isIntransitive(pieces, term) || term.term?.metric === "generic") &&
      piece.term.metric !== "generic"
    )
      term = piece;
    if (term && trend && isResultVerb(pieces[at]) && !(term === piece && isIntransitive(pieces, piece))) break;
  }
  return { term, trend, end: group.last, start };
}

/** "at 100K tokens the gain is 1.7x", "with 4 bits it loses 1%": what is counted before the number sets the scene. */
const isCondition = (pieces: readonly Piece[], at: number) =>
  countable.has(pieces[at]?.word) &&
  pieces.slice(Math.max(0, at - 3), at).some((piece) => /^\d+[kmb]?$/i.test(piece.word));

/** "the cache shrinks by 4x": what shrinks stands before the verb. */
function isIntransitive(pieces: readonly Piece[], verb: Piece): boolean {
  if (!/^(?:shr|compress)/.test(verb.word) || verb.trend === undefined) return false;
  const next = pieces[pieces.indexOf(verb) + 1];
  return next?.kind === "quantity" || /^(?:by|to|from|up)$/.test(next?.word ?? "");
}

/**
 * The term nearest to the number may only qualify another: in "reduces latency of memory-bound kernels by 2x" the
 * object of the verb is latency. Walks left over "of", "in" and "for" to the head of the phrase.
 */
function headOf(pieces: readonly Piece[], at: number, floor: number, number: number): Piece {
  let head = pieces[at] as Piece;
  if (pieces[number - 1]?.word === "of") return head;
  for (let left = at - 1; left >= Math.max(floor, at - 10); left--) {
    const piece = pieces[left] as Piece;
    if (piece.kind !== "word" && piece.kind !== "name" && piece.word !== "-") break;
    if (isResultVerb(piece) || (endsPhrase(piece) && !/^(?:on|for|and|to|or)$/.test(piece.word))) break;
    if (
      piece.term &&
      piece.term.metric !== "generic" &&
      piece.word !== "overhead" &&
      /^(?:of|in|for|on|to)$/.test(nextLink(pieces, left))
    )
      head = piece;
  }
  return head;
}

/** The first preposition behind a term's words. */
function nextLink(pieces: readonly Piece[], at: number): string {
  return pieces[at + (pieces[at]?.term?.words.length ?? 1)]?.word ?? "";
}
